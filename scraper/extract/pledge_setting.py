"""What stands around a pledge and says how it is meant: ahead, earlier, asked for, refused, told of the day."""

import re

from scraper.extract.pledge_words import ENACTED

WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)"
"""*Jumat* in all its spellings."""

_SOON = r"(?<!tidak )(?<!tak )\b(?:akan|bakal|(?:hendak|mau)(?!\s+(?:mengikuti|ikut)))"
_DO = (
    rf"(?:{ENACTED}|(?:ber|meng|di)?ikrar(?:kan)?|(?:men|di)?deklarasi(?:kan)?|menyatakan|disampaikan|dituangkan|diikat|"
    r"di(?:kumpul|jadwal|pusat)kan|mengumpulkan|mengundang|diundang|mengangkat|diminta|disaksikan|dihadiri|"
    r"(?:me|di)libatkan)"
)
FUTURE = re.compile(
    rf"{_SOON}\s+(?:\w++\s+){{0,2}}{_DO}|\b(?:{WEEKDAY}|pekan|minggu)\s+(?:mendatang|depan|yang\s+akan\s+datang)\b|"
    r"\b(?:meng|di)?godok\b|\b(?:(?:ber)?siap(?:\s+untuk)?|nanti)\s+(?:me(?:mimpin|"
    r"ngadakan|nggelar|laksanakan|nyelengg?arakan)|pimpin|gelar)\b|"
    r"\b(?<!sempat )(?<!kali )(?:di|meng)?(?:undur|geser)(?:kan)?\b(?!\s+diri)|"
    r"\b(?<!sempat )(?<!kali )(?:ditunda|menunda|dimajukan)\b|\b(?:mundur|molor)\s+(?:se(?:hari|pekan|minggu|bulan)|"
    r"\w+\s+(?:hari|pekan|minggu)|"
    rf"ke\s+{WEEKDAY})\b|"
    r"\bjadwal(?:kan)?\s+ulang\b|\bmenunggu\s+hari\b|"
    r"\bmenyiapkan\s+(?:\w++\s+)?(?:ikrar|deklarasi|penanda\w+|pembacaan|pengucapan)\b|\bbakal\s+ada\b|"
    r"(?<!keluarga )\bberencana\b|\brencana\s+(?:\w++\s+){0,4}?(?:ikrar|deklarasi|pakta|penanda\w+|pembacaan|"
    r"pengucapan)\b|\brencananya\b|\bmenurut\s+(?:rencana|jadwal)\b|\bsesuai\s+rencana\b|\bdirencanakan\b|"
    r"\b(?:berniat|bermaksud)\b|\bmerencanakan\b|\bnanti\s+malam\b|\bdijadwalkan\b|"
    rf"\bdalam\s+waktu\s+dekat\b|\bsegera\s+(?:menjadwalkan|{_DO})\b|"
    r"\b(?:b|k)?esok\b|\bpersiapan\b(?!\s+(?:dalam\s+)?(?:me(?:nghadapi|njelang|nyongsong|nyambut|nuju)|jelang|pemilu|"
    r"pilkada|pemilihan))|"
    r"\bmempersiapkan\b|\bmematangkan\b|\bmatangkan\b|"
    r"\bsiapkan\b(?!\s+(?:\w+\s+)?(?:deklarasi|ikrar|pakta)\s+ini\b)|\b(?:meng|di)?agendakan\b|\b(?:me|di)?rancang\b|\b(?:men)?jadwalkan\b|\bsedianya\b|\b(?:mene|"
    r"te)tapkan\b[^.;]{0,60}\bsebagai\s+(?:hari|tanggal|jadwal)\b|\bakan\s+ada\b",
    re.I,
)
TO_COME = re.compile(
    r"\b(?:deklarasi|ikrar)\b[^.;]{0,30}menyusul\b|\b(?:ikrar|pakta)\b[^.;]{0,60}hari\s(?:ini|itu)\sjuga\b", re.I
)
"""*Ikrar di kecamatan menyusul*; apart, as others below: it begins with what most sentences hold, and hardly an article
has the words with which it ends."""
BACKGROUND = re.compile(
    r"\bsebelumnya\b|\bbeberapa\s+(?:waktu|hari|bulan|pekan)\s+(?:yang\s+)?lalu\b|\btahun\s+lalu\b|\bpernah\b|"
    r"\b(?:bulan|pekan|minggu|tahun)\s+silam\b|\btelah\s+lebih\s+dulu\b|\bbahkan\b[^.;]{0,30}\b(?:sudah|telah)\b",
    re.I,
)
"""Told as earlier; with a day or a place of its own it may be the article's news all the same."""
DONE_WITH_IT = re.compile(
    r"\b(?:ikrar|deklarasi|pakta\s+integritas|pernyataan)(?=.{0,60}h\sdi)(?:\s+(?:\w++\s+)?yang\s+(?:telah|sudah)\sdi"
    r"(?!siap|sedia|susun|bagi|cetak)|(?<!pernyataan)(?:\s+[\w-]+){0,3}?\s+(?:sudah|telah)\sdi)\w+",
    re.I,
)
"""*Pakta integritas yang telah ditandatangani*: the same."""
GIVEN = re.compile(
    r"\bdengan\s+adanya\b|\b(?:mencontohkan|berkaca|seperti\s+halnya|daerah\s+lain|(?:kota|kabupaten|daerah|desa)\s+tetangga|acap\s?kali|sering\s?kali|"
    r"kerap(?:\s?kali)?|(?<!seperti )(?<!yang )biasanya|(?<!seperti )(?<!yang )lazimnya)\b|"
    r"\bironisnya\b|\b(?:menuding|mengkritik|menyindir|mempertanyakan|menyayangkan|formalitas)\b|"
    r"\bbaru\s+\d+(?:[,.]\d+)?\s*(?:persen|%|dari|daerah|kabupaten|opd|instansi)|\b(?:setahun|"
    r"sebulan|sepekan|(?:hari|pekan|bulan|tahun))\s+(?:usai|setelah|pasca|sejak)\b(?=[^.;,]{0,40}(?:ikrar|dekl|pakta|teken|penanda))|"
    r"\bbelum\s+lama\b|"
    r"\byang\s+(?:telah|sudah)\s+(?:\w++\s+){1,6}[^.;]{0,60}\blalu\b|\bbeberapa\s+(?:waktu|"
    r"bulan)\s+(?:yang\s+)?lalu\b|\bpasca\b|\byang\s+mana\b[^.;]{0,80}\bsebelumnya\b|\bsebelumnya\s+(?:telah|"
    r"sudah)\b[^.;]*\blalu\b|"
    r"(?<!senin )(?<!selasa )(?<!rabu )(?<!kamis )(?<!jumat )(?<!sabtu )(?<!minggu )\blalu\b[^.;]{0,60}?\b(?:sudah|"
    r"telah)\s+(?:me|ber|di)\w+|\b(?:terlebih|apalagi|lantaran|karena|padahal|meski(?:pun)?|"
    r"setelah\s+adanya)\b[^.]{0,80}\b(?:sudah|telah)\b|\bpadahal\b[^.]{0,80}\b(?:baru|sebelumnya|ikut|sempat)\b|"
    r"\b(?:penandatanganan|ikrar|deklarasi)\s+sudah\b|\bsendiri\s+(?:sudah|telah)\b|"
    r"\bsudah\s+(?:beberapa|berulang)\s+kali\b|\b(?:sudah|telah)\s+\w+\s+sejak\s+(?:awal|lama)\b|"
    r"\b(?:antara\s+lain|lewat|melalui|seperti|berupa|baik|termasuk)\b[^.]{0,40}\b(?:sosialiasi|sosialisasi|penyuluhan|pembekalan|pembinaan|"
    r"diseminasi|bimtek|pengarahan|ceramah|imbauan|surat\s+edaran)\b(?!\s+(?:dan|serta|sekaligus)\s+(?:pen\w*tangan|deklarasi|ikrar|pembacaan))(?![^.]*\b(?:telah|"
    r"sudah)\s+di\w+\b[^.]*\(\d)",
    re.I,
)
"""Taken as given, as ground for something else: *Dengan adanya ikrar …*, *belum lama dideklarasikan, dua oknum …*."""
SAID_OF_IT = re.compile(r"\b(?:ikrar|deklarasi|pakta\s+integritas)\b[^.;]{0,60}di(?:sebut|nilai|anggap|klaim)\b", re.I)
"""*Deklarasi itu dinilai …*: the same."""
GIVEN_AT_FIRST = re.compile(
    r"\b(?:(?:setiap|saban)\s+(?:kali\s+|musim\s+|tahun\s+|men)?(?:jelang|pemilu|pilkada|pemilihan)|"
    r"(?:(?:untuk|perlu|seperti)\s+)?diketahui\b)",
    re.I,
)
"""The same, where a sentence begins with it."""
DUTY = re.compile(
    r"\b(?:(?:di)?harus(?:kan)?|(?:keharusan|kewajiban)\s+(?:men|mem|ber)\w+|(?:meng|di)instruksikan|(?:mem|"
    r"dip)erintahkan|(?:men|di)?dorong|(?:me)?minta|(?:meng|di)?usul(?:kan)?|(?:men|di)?desak|(?:di|"
    r"me)?wajib(?:kan)?|diminta|diimbau|dihimbau|agar|supaya|hendaknya|dilarang|jangan|perlu|(?:di)?tuntut|menuntut|diharap(?:kan)?|mesti|musti|selayaknya|sepatutnya|seyogi?anya|belum(?!\s+lama)|"
    r"mestinya|sebaiknya|nantinya)\b",
    re.I,
)
PROPOSED = re.compile(
    r"\b(?:usul\w*|mengusulkan|mendesak|desak|menyarankan|sarankan|meminta|minta|mendorong|dorong|mengimbau|imbau|"
    r"berharap|harap|"
    r"mengharapkan)\b[^.,;\"”“]{0,60}\b(?:agar|supaya|untuk|membuat|mengadakan|menggelar)\s+(?:[\w/-]+\s+){0,4}$|"
    r"\b(?:mendesak|desak|menuntut|tuntut|menantang|tantang|menyarankan|mengusulkan|berharap|berjanji|menunggu|menanti(?:kan)?)\b"
    r"[^.,;\"”“]{0,60}?\bme\w+\s+(?:\w+\s+)?$",
    re.I,
)
"""*Mengusulkan agar ASN berikrar*: asked for, whatever day stands in the sentence."""
CEREMONY = (
    r"(?:kegiatan|acara|sosialisasi|rapat|rakor|apel|upacara|deklarasi|ikrar|penanda\s?tanganan|bimbingan|bimtek|"
    r"penyuluhan|pembinaan|forum|konsolidasi|pertemuan|pendidikan\s+politik|workshop|seminar)"
)
"""At what people pledge."""
AFTER_CEREMONY = re.compile(rf"\b{CEREMONY}\b[^.;]*$", re.I)
_POLL = (
    r"(?:pemilu|pilkada|pilpres|pileg|pilgub|pilbup|pilwali|pilwalkot|pemilihan|pemungutan|pencoblosan|psu|kampanye)"
)
_NO_PLEDGE = r"(?!ikrar|deklarasi|pakta|apel|acara|kegiatan|asn|pns|penanda|pemba|pengu)"
_HELD = (
    r"(?:di(?:gelar|laksana|selengg|helat|langsung|adakan|mulai|taja)\w*|berlangsung(?:nya)?|ter(?:laksana|selenggara)|"
    r"jatuh|tiba(?:nya)?|datang)"
)
_EXPECTED = (
    r"(?:(?:akan|bakal|segera|hendak|mau|berencana|di(?:jadwal|rencana|agenda)kan|rencananya|sedianya|menurut\s+(?:rencana|"
    r"jadwal))\s+){1,2}"
)
POLL_AHEAD = re.compile(
    rf"\b{_POLL}\b[^.,;]{{0,60}}?,?\s*\byang\s+{_EXPECTED}[^.,;]{{0,60}}|"
    rf"\b{_EXPECTED}{_HELD}\s+(?:{_NO_PLEDGE}\w+\s+)?{_POLL}\b|"
    rf"\b{_POLL}\b(?:\s+{_NO_PLEDGE}[\w/-]+){{0,5}}?\s+{_EXPECTED}{_HELD}[^.,;]{{0,40}}|"
    rf"\b{_POLL}\b(?:\s+{_NO_PLEDGE}[\w/()-]+){{0,6}}?,?\s+(?:b|k)?esok\b",
    re.I,
)
"""*Pilkada yang akan berlangsung 27 November*, *akan dilaksanakannya pemilihan*: the poll is ahead, not the pledge."""
DEFINED = re.compile(
    r"\b(?:adalah|merupakan)\b[^.]{0,60}\b(?:harus|wajib)\b|\b(?:harus|wajib)\s+(?:di\s?tanda|dibaca|diucap|menanda|"
    r"membaca)",
    re.I,
)
"""*Ikrar itu adalah komitmen yang harus diucapkan*: says what one is, not that there was one."""
TEXT_FOLLOWS = re.compile(r"\b(?:berikut|bunyi|isi)(?:nya)?\b", re.I)
"""*Berikut isi ikrar*: its points stand below, neutrality as one of them."""
ONLY_NAMED = re.compile(
    r"\b(?:membahas|menagih|mempertanyakan|membutuhkan|menunggu|mengkhianati|mengingkari|melanggar|mengabaikan|"
    r"(?:me)?ragukan|menanti(?:kan)?|"
    r"menodai|mencederai|mengotori)\s+(?:\w++\s+)?$",
    re.I,
)
"""*Membahas, menagih, mengingkari ikrar*: spoken of, not spoken."""
ASKS = re.compile(
    r"\b(?:(?:me)?minta|mendorong|(?:men)?desak(?:an)?|(?:men)?tuntut(?:an)?|mengimbau|menyarankan|mengusulkan|berharap)\b",
    re.I,
)
ASKED_THERE = re.compile(
    r"\b(?:mereka|peserta|semua|seluruh\w*|para\s+\w+)\s+(?:yang\s+hadir\s+)?(?:lalu\s+|kemudian\s+|juga\s+)?diminta\b",
    re.I,
)
COMPLIED = re.compile(
    r"\b(?:permintaan|ajakan|perintah|imbauan|himbauan|instruksi|usul\w*|seruan)\s+(?:itu|tersebut|"
    r"ini)\s+(?:(?:pun|lalu|langsung|segera|kemudian|juga)\s+)*"
    r"(?:ditunaikan|dipenuhi|dituruti|diikuti|disambut|dijalankan|dilaksanakan|disanggupi)\b",
    re.I,
)
"""*Bupati meminta mereka meneken pakta, dan permintaan itu dipenuhi*: asked for and done."""
GATHERED = re.compile(r"\b(?:dik|meng)umpulkan\b|\bapel\b|\bupacara\b|\bberkumpul\b|\bmeng?gelar\b|\bdiundang\b", re.I)
REFUSED = re.compile(
    r"\b(?:menolak|tolak|enggan|ogah|mangkir|t(?:id)?ak\s+(?:mau|ikut|bersedia|pernah))\s+(?:untuk\s+|ikut\s+|"
    r"dari\s+)*(?:men(?:eken|anda)|teken|"
    r"tanda\s?tang|(?:pe|me)n(?:an)?anda\s?tang|membaca|mengucap|ber(?:ikrar|janji)|mengikuti|ikrar|deklarasi)|"
    r"\b(?:permintaan|ajakan|desakan|tuntutan|tantangan)\b[^.;]{0,100}?\bditolak\b",
    re.I,
)
"""*Satu camat menolak meneken pakta*: what was not done."""
DONE_AT_FIRST = re.compile(
    r"(?:Penanda\s?tanganan|Pembacaan|Pengucapan|Pengikraran)(?:(?:nya|\s+(?:itu|tersebut))\b[^.;]{0,60}?\b(?:di(?:laku|laksana|"
    r"selengg?ara|langsung|ada|saksi|hadir|mulai|pimpin|pandu|gelar|wakil)\w*|berlangsung|bertempat)|\s+(?:di(?:lakukan|"
    r"laksanakan|gelar|langsungkan|adakan)|berlangsung|bertempat))\b"
)
"""*Penandatanganannya dilakukan Senin*: a sentence that begins with the act; the one before says what of."""
DATED = re.compile(
    r"\(\d{1,2}[-/ ]|\d{1,2}(?P<between>[-/.])\d{1,2}(?P=between)(?:20)?\d\d\b|"
    r"\b\d{1,2} [A-Z][a-z]{2,8}\.?,? (?:tahun )?20\d\d|"
    rf"\b(?i:{WEEKDAY}),? (?:tanggal )?\d{{1,2}} [A-Z]"
)
"""A day printed with its number; the month is one of no matter which notation."""
OCCASION = re.compile(
    r"(?<!tangan )\b(?:ketika|saat|usai|seusai|setelah|selepas|sehabis|di\s+sela\w*|dalam|"
    r"pada)\s+(?:(?!bahwa)[\w()/-]+\s+){0,5}[“\"‘]?$",
    re.I,
)
"""*…, ujar Syaridin ketika penandatanganan pakta*: the saying stands beside the pledge, the pledge is not said."""
THERE_AND_THEN = re.compile(
    r"\b(?:dalam\s+(?:\w++\s+)?(?:pertemuan|acara|kegiatan|apel|upacara|rapat)|bertempat|di\s+(?:aula|gedung|halaman|"
    r"lapangan|pend[ao]p[ao]|balai|kantor|hotel))\b"
    r"[^;]{0,80}\(\d{1,2}[/ ]",
    re.I,
)
"""*Bupati mengatakan kepala desa telah meneken pakta di aula, Senin (7/10)*: an account of the day, by whomever."""
TODAY = re.compile(
    r"\b(?:(?:hari|pagi|siang|sore|malam|kali)\s+ini)\b[^.;]{0,40}?\b(?:di(?:laksana|laku|ada|selengg?ara|langsung)kan|digelar|"
    r"di(?:isi|awali|tutup|tandai|rangkai\w*)|berlangsung|(?:melaksana|melaku|mengada)kan|menggelar)\s+(?:[\w-]++\s+){0,3}$",
    re.I,
)
"""*Ketua mengatakan, hari ini dilaksanakan deklarasi*: an account of the day, by whomever."""
LED = re.compile(r"\bmengajak\s+(?:[\w-]++\s+){0,5}$", re.I)
BESIDES = re.compile(
    r"^(?:selain|di\s?samping|t(?:ak|idak)\s+hanya|usai|setelah|seusai)\b[^.;]{0,80}\bjuga\s+(?:di(?:ada|laku|"
    r"laksana|selengg?ara)kan|digelar|diisi|"
    r"dirangkai\w*)\b",
    re.I,
)
"""*Selain sosialisasi, kata Neneng, juga diadakan pembacaan ikrar*: an account of the day, whoever gives it."""
DATE_OR_PLACE = re.compile(r"\(\d{1,2}[/ ]|\b(?:bertempat|halaman|aula|lapangan|gedung)\b", re.I)
CALLED_OFF = re.compile(
    r"\b(?<!sempat )(?<!kali )(?:(?:di|mem)batalkan|(?:terpaksa\s+)?batal|(?:(?:di|me)(?:t|n)unda|tunda|"
    r"diundur)(?!\s+(?:ke|menjadi|hingga|sampai|"
    r"pekan|minggu)\b)|tertunda|penundaan|urung|(?:gagal|t(?:id)?ak\s+jadi)\s+"
    r"(?:di)?(?:gelar|laksana\w*))\b",
    re.I,
)
"""What was planned, and will not be or not yet; what *sempat ditunda* was done in the end."""
PUT_OFF_TO = re.compile(
    r"(?<!ada )(?<!menunggu )(?<!tanpa )(?<!menyusun )\b(?:(?:jadwal|tanggal|waktu|hari)(?:nya)?\s+(?:yang\s+)?"
    rf"(?:baru|pengganti)(?:nya)?|sebagai\s+(?:peng)?gantinya)\b[^.;]{{0,60}}?\b(?:{WEEKDAY}|\d{{1,2}})\b|"
    r"\b(?:di(?:geser|undur|tunda|pindah)(?:kan)?|mundur|(?:dijadwalkan|digelar|dilaksanakan)\s+ulang)\s+"
    rf"(?:ke|menjadi|sampai|hingga|pada)\s+(?:hari\s+)?(?:{WEEKDAY}|\d{{1,2}})\b|"
    r"\b(?:hanya|cuma|melainkan|tetapi|tapi)\s+(?:digeser|diundur|ditunda|mundur)\b|"
    r"\b(?:(?:di|men)?jadwalkan|digelar|dilaksanakan)\s+(?:ulang|kembali)\s+(?:pada\s+)?(?:pekan|minggu|bulan)\s+(?:depan|mendatang)\b",
    re.I,
)
"""What was put off has a new day."""
