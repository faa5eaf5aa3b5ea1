"""The words by which an article is judged: servants of the state and others, breaches, appeals, occasions."""

import re

STATE_SERVANTS = (
    r"\b(?:asn|aparatur|pns|pegawai|p3k|pppk|guru|kepala\s+daerah|<@village_head>|"
    r"<@village_people>|camat|pejabat|bupati|karyawan|jajaran|kementerian|lapas|polri|tni|korpri|honorer|ppk|abdi\s+"
    r"negara|bumd|bumn|perumdam?|pdam|opd|skpd|organisasi\s+perangkat\s+daerah|pem(?:kab|kot|prov)|dinas|rsud|"
    r"puskesmas|kelurahan|kecamatan|personel|petugas|anggota)(?:nya)?\b"
)
OF_THE_STATE = (
    r"\b(?:prajurit|kodim|korem|kodam|koramil|polda|polres\w*|polsek|kejaksaan|kejari|kejati|pengadilan|rutan|bapas|"
    r"imigrasi|kemenag|kua|instansi\s+vertikal|dosen|universitas|rektor|perguruan\s+tinggi|penyuluh|balai\s+(?:besar|"
    r"taman)|basarnas|kantor\s+(?:sar|pertanahan|pajak|wilayah|camat|bupati|wali|gubernur)|hakim|panitera|jaksa|sipir|satpol|staf|"
    r"keluarga\s+besar|insan|sdn|smpn|sman|smkn|mtsn|rri|tvri|bmkg|bps|bpn|bnn|bpjs|ombudsman|pln|"
    r"perawat|dokter|kadis|sekda|wali\s?kota|gubernur|madrasah|rsup|rumah\s+sakit|bawaslu|kpu|panwas\w*|<@election>)\b"
)
"""Who says none of these, nor names a servant of the state, speaks of another neutrality."""
VIOLATION = (
    r"\b(?:melanggar|langgar|pelanggar(?:an)?|sanksi|disanksi|diproses|dilaporkan|klarifikasi|kasus|rekomendasi\s+kasn|"
    r"terbukti|dugaan|tercoreng|oknum|diduga|ketahuan|ditangkap|diamankan)\b"
)
ACCUSED = re.compile(
    r"\b(?:dilaporkan|disanksi|diproses|klarifikasi|kasus|dugaan|oknum|diduga|ketahuan|ditangkap|diamankan|"
    r"melanggar\s+netralitas)\b",
    re.I,
)
"""Of somebody, where *pelanggaran tinggi, bupati akan hukum* is of nobody."""
THREAT = re.compile(
    r"\b(?:jangan|tidak\s+boleh|tak\s+boleh|dilarang)(?:\s+[\w-]+){0,3}\s+(?:me)?langgar(?:an)?\b|"
    r"\b(?:jika|bila|kalau|apabila|yang|asn)\s+(?:\w+\s+){0,2}(?:melanggar|terbukti)\b|\bpelanggar\b|\blanggar\s+(?:\w+\s+){0,2}(?:kena|dikena(?:i|kan)|terancam|diancam)\s+(?:\w+\s+)?sanksi\b|"
    r"\b(?:ada|siap\w*|ancam\w*|kena|dikena(?:i|kan)|beri|akan|bakal|tindak|terancam)\s+(?:\w+\s+){0,2}(?:di)?sanksi\b",
    re.I,
)
"""*Ada sanksi jika melanggar*: a warning, not a violation."""
UNTRUE = re.compile(
    r"\b(?:cegah|mencegah|pencegahan|potensi|potensial|rawan|kerawanan|hindari|menghindari|terhindar|antisipasi|"
    r"mengantisipasi|meminimalisir|menekan|tekan|belum|"
    r"tidak|tak|tanpa|nihil|agar|jika|bila|apabila|kalau)\s+(?:\w+\s+){0,4}(?:pelanggar\w*|kasus|laporan|dugaan|"
    r"melanggar|sanksi|oknum|terbukti)\b",
    re.I,
)
"""*Mencegah pelanggaran*, *belum ada laporan*: of breaches that there are not."""
BREACH = re.compile(
    r"\b(?:melanggar|langgar|pelanggaran|disanksi|dijatuhi|diproses|dilaporkan|diperiksa|dipanggil|diklarifikasi|klarifikasi|kasus|"
    r"rekomendasi\s+kasn|viral|"
    r"terbukti|dugaan|oknum|diduga|ketahuan|kedapatan|terseret|tersandung|dicopot)\b",
    re.I,
)
_MEETING = (
    r"(?:sosialisas?i\w*|diseminasi|rapat\s+(?:koordinasi|kerja)|rakor\w*|bimtek|bimbingan\s+teknis|penyuluhan|"
    r"pembekalan|seminar|webinar|workshop|fgd|diskusi|kampanye\s+(?:virtual|gerakan)|pembinaan|pelatihan|luhkum)"
)
MEETING = re.compile(rf"\b{_MEETING}\b", re.I)
MEETING_HELD = re.compile(
    r"\b(?:(?:meng?)?gelar|digelar|(?:meng)?adakan|diadakan|(?:me)?laksanakan|dilaksanakan|(?:menye|se)lenggarakan|"
    r"diselenggarakan|(?:meng)?ikuti|diikuti|"
    rf"(?:meng)?hadiri|membuka|buka|dibuka|dalam|saat|pada)\s+(?:(?!pilkada|pemilu|"
    rf"netral)[\w-]+\s+){{0,3}}?{_MEETING}\b|"
    rf"\b{_MEETING}\b[^.;]{{0,60}}?\b(?:di(?:gelar|adakan|laksanakan|selenggarakan|ikuti|hadiri|buka)|berlangsung)\b",
    re.I,
)
APPEAL = (
    r"\b(?:imbau\w*|mengimbau|diimbau|himbau\w*|menghimbau|ingatkan|mengingatkan|diingatkan|minta|meminta|diminta|"
    r"tegaskan|menegaskan|tekankan|menekankan|ditekankan|wanti-wanti|mewanti\S*|surat\s+edaran|larang|dilarang|ajak|"
    r"mengajak|harus|wajib|jangan|awas|awasi|mengawasi|diawasi|pastikan|memastikan|menjamin|jamin|instruksi\w*|"
    r"peringatkan|diperingatkan|warning|berharap|harap|dorong|mendorong|jaga|ancam|mengancam|terancam)\b"
)
REMINDER = re.compile(
    r"\b(?:(?:meng)?imbau\w*|(?:meng)?himbau\w*|(?:meng|di)?ingatkan|(?:me|di)?minta|(?:mene|di)?(?:tegas|tekan)kan|(?:me)?wanti-?\w*|"
    r"(?:me|di)?larang|harus|wajib|jangan)\b",
    re.I,
)
CANDIDATE = r"\b(?:paslon|pasangan|calon|capres|cagub|cabup)\b"
SUPPORT = re.compile(r"\b(?:mendukung|dukungan|memenangkan|menangkan)\b", re.I)
FOR_CANDIDATE = (
    rf"\b(?:siap|menyatakan|deklarasi\w*|berikrar)\s+(?:\w+\s+){{0,2}}{SUPPORT.pattern}"
    rf"[^.]{{0,60}}{CANDIDATE}"
)
SUPPORT_DECLARED = r"\b(?:men|di)?deklarasi(?:kan)?\s+(?:dukungan|mendukung|pemenangan)\b"
NOT_SERVANTS = (
    r"\b(?:warga\s+binaan|narapidana|partai\s+politik|parpol|caleg|ormas|mahasiswa|\bbem\b|karang\s+taruna|"
    r"jurnalis|wartawan|relawan|(?:ketua|pengurus|pimpinan|perwakilan|utusan|kader|wakil)\s+partai|(?:ketiga|kedua|"
    r"keempat|para|semua|seluruh)\s+"
    r"(?:paslon|pasangan\s+calon|calon\s+(?:bupati|wali|gubernur))|pengunjuk\s?rasa|demonstran|massa\s+aksi|"
    r"pengawas\s+(?:tps|pemilu)|ptps|kpps|panwas\w*|peserta\s+pemilu|tim\s+(?:kampanye|pemenangan)|"
    r"ppdb|penerimaan\s+(?:peserta\s+didik|siswa)|anggaran|apbd|zona\s+integritas|wbk|wbbm|antikorupsi|gratifikasi)\b"
)


GUEST_PARTIES = re.compile(
    r"\b(?:disaksikan|dihadiri|dihadapan|di\s+hadapan|bersama|mengundang)\b[^.;]*?\b(?:parpol|partai\s+politik)\b", re.I
)
"""*Disaksikan perwakilan parpol*: there, but not the ones that pledge."""
HELD_BY_WATCHERS = re.compile(
    r"\bpanwas\w*\s+(?:(?!optimis|apresiasi|sambut|harap|nilai|yakin|minta|ingatkan)\w+\s+){0,3}?(?:meng?gelar|gelar|"
    r"mengadakan|adakan|fasilitasi|pimpin|ajak|deklarasi\w*|ikrar\w*)\b.{0,40}?\bnetral(?:itas)?\s+(?:para\s+|"
    r"seluruh\s+)?"
    r"(?:asn|aparatur|pns|pegawai|tni|polri|kepala\s+desa|kades|perangkat\s+desa|lurah|camat)\b",
    re.I,
)
"""*Panwascam gelar deklarasi netralitas ASN, TNI-Polri*: who watches over the poll holds it, servants pledge."""
POLL_STAFF_SWORN = re.compile(
    r"\b(?:pelantikan|dilantik|melantik|pengambilan\s+sumpah\S*)\s+(?:\w+\s+){0,5}?(?:pengawas|ptps|panwas\w*|kpps|pps|"
    r"panitia\s+pem(?:ilihan|ungutan)|pantarlih)\b|\b(?:pengawas\s+(?:tps|kecamatan|kelurahan|desa)|ptps|panwas\w*|"
    r"kpps|pps|pantarlih)\b[^.;]{0,40}?\b(?:dilantik|diambil\s+"
    r"sumpah\w*|disumpah|resmi\s+bertugas)\b|\bpanitia\s+(?:pilkades|pemilihan\s+(?:kepala\s+)?desa)\b",
    re.I,
)
VILLAGE_POLL = re.compile(
    r"\bpilkades\b|\bpemilihan\s+kepala\s+(?:desa|kampung|pekon)\b|\bpil(?:peratin|wana|kakam)\b|"
    r"\bcakades\b|\b(?:calon|kandidat)\s+(?:kades|kepala\s+(?:desa|kampung|pekon)|peratin|kuwu|keuchik)\b",
    re.I,
)
"""Villages elect their heads on days of their own; who is neutral there are committees, who vows are candidates."""
PRAISE = re.compile(
    r"\b(?:apresiasi|puji|memuji|dipuji|tanggapi|soroti|kritik|kritisi|ragukan|tuding|respons?)\b", re.I
)
"""*Bawaslu apresiasi ASN yang ikrar netral*: somebody speaks of it."""
_CAUGHT = (
    r"(?:malah|justru|kok|nekat|(?:tetap|masih)\s+saja|tinggal\s+ikrar|kedapatan|ketahuan|terciduk|terekam|tertangkap|"
    r"di(?:periksa|panggil|copot))"
)
_VOWED = r"(?:(?:ber)?ikrar|deklarasi|pakta|pernyataan|(?:ber)?sumpah|(?:ber)?janji)"
BROKEN = re.compile(
    rf"\b{_VOWED}\b[^.;]{{0,80}}?\b{_CAUGHT}\b|"
    rf"\b(?:meski(?:pun)?|walau(?:pun)?|kendati(?:pun)?|padahal)\s+(?:\w+\s+){{0,4}}?{_VOWED}\b|"
    rf"(?:^|\. )(?:langgar|ingkari|khianati|abaikan)\s+(?:\w+\s+)?{_VOWED}\b",
    re.I,
)
"""*Sudah ikrar netral, kades malah joget di panggung*: the news is the breach of a pledge."""
BY_PARTIES = re.compile(
    r"\b(?:ikrar|deklarasi|pakta\s+integritas|sumpah)\s+(?:para\s+)?(?:pengawas|panwas\w*|ptps|kpps|pps|relawan|"
    r"parpol)\b|\b(?:di(?:teken|tanda\s?tang\w+|baca\w*|ucap\w*)|oleh)\s+(?:(?:oleh|para|seluruh|semua|kedua|ketiga|"
    r"masing-masing)\s+){0,2}(?:(?:ketua|pengurus|"
    r"pimpinan|perwakilan|utusan)\s+)?(?:partai|parpol|paslon|pasangan\s+calon|tim\s+(?:kampanye|sukses))\b",
    re.I,
)
PROTEST = re.compile(
    r"\b(?:unjuk\s?rasa|demonstrasi|demo|aksi\s+(?:damai|massa|unjuk|bakar|teatrikal|simpatik|mimbar)|mimbar\s+"
    r"bebas|orator|berorasi)\b",
    re.I,
)
"""Those who protest declare, too: that others must be neutral."""
OPINION = re.compile(r"^\W*(?:opini|kolom|tajuk(?:\s+rencana)?|editorial|esai)\s*[:|–-]", re.I | re.M)
"""*Opini: Ikrar Netralitas, Antara Janji dan Bukti*: somebody's thoughts, whatever pledges they recall."""
SWORN_IN = re.compile(r"\b(?:me|di)lantik\b|\bpelantikan\b|\bpengambilan\s+sumpah\b", re.I)
ASKED = re.compile(
    r"\b(?:(?:di)?minta|meminta|diharap\w*|(?:ber)?pesan|mengingatkan|diingatkan|wajib|harus|agar|supaya)\b", re.I
)
OATH = re.compile(r"(?:di)?sumpah", re.I)
DONE = re.compile(r"\b(?:telah|sudah)\b", re.I)
PERFECT = re.compile(r"\b(?:telah|sudah)\s+(?:men|ber|di|mem|meng)\w+", re.I)
PERSONAL = r"\bsiap\s+(?:mundur|mengundurkan\s+diri)\b"
WHEN = re.compile(
    r"\(\d{1,2}/\d|\b\d{1,2}\s+[A-Z][a-z]{2,8}\s+20\d\d|\b(?:pekan|minggu|bulan)\s+depan\b|\bdalam\s+waktu\s+"
    r"dekat\b|\bbesok\b",
    re.I,
)
WE = re.compile(
    r"\b(?:kami|kita|dirinya|pihaknya)\s+(?:[^.\s]+\s+){0,20}?(?:me(?:ng(?:gelar|adakan|helat)|laksanakan|lakukan|"
    r"langsungkan|nyelengg?arakan|nanda[\s-]?tangani|neken|ndeklarasikan)|tanda\s?tangani|berikrar|menyatakan\s+netral|"
    r"berkomitmen\s+ikrar)\b|(?<!sudah )(?<!telah )\b(?:kami|kita)\s+(?:adakan|gelar|laksanakan|lakukan)\b|"
    r"\b(?:deklarasi|ikrar|penandatanganan|pembacaan)\s+(?:(?!yang|itu|tersebut|selama|saat|dalam|pada|untuk|agar|"
    r"tidak|belum|sebaiknya|harus|perlu|wajib|mesti|hendaknya)[^.;\s]+\s+){0,10}?ini\b|"
    r"\b(?:ikrar|deklarasi|pakta\s+integritas)\b[^.]{0,40}?\byang\s+(?:telah|sudah|"
    r"baru(?:\s+saja|san)?)\s+(?:di|kita\s+|kami\s+)(?:baca|ucap|tandatangan|ikrar|laku|laksana)\w*|\bbarusan\b|"
    r"\b(?:penanda[\s-]?tang\w+|tanda\s?tangan|pembacaan|pengucapan)\s+(?:\w+\s+){0,4}(?:ini\s+)?(?:merupakan|adalah|"
    r"menjadi)\s+(?:salah\s+satu\s+)?(?:bentuk|wujud|bukti|"
    r"simbol|tanda)\b",
    re.I,
)
KEEPING = re.compile(
    r"\b(?:tepati|menepati|pegang)\b|\b(?:menjaga|mematuhi|menaati|mentaati|memegang(?:\s+teguh)?|menjalankan|"
    r"mengingat|sesuai(?:\s+dengan)?|berpegang(?:\s+teguh)?\s+"
    r"pada)\s+(?:\w+\s+){0,2}(?:ikrar|deklarasi|pakta|fakta)\b",
    re.I,
)
"""*Menjaga pakta integritas yang telah ditandatangani*: one is asked to keep what was pledged some other day."""
