"""The wordings in which an article says who witnessed a pledge, each with a sentence of ours."""

import re

from scraper.extract.rules import Rule

_ADVERBS = (
    r"(?:\s+(?:secara|langsung|oleh|juga|turut|ikut|pula|seluruh|para|bersama|dan|virtual|daring|sejumlah|segenap|"
    r"unsur|pihak|dari|sendiri|khidmat)\b)*"
)
_OBJECT = (
    r"(?:penanda\s?tangan|penekenan|pembacaan|pengucapan|pengikraran|ikrar|deklarasi|prosesi|kegiatan|acara|pakta|fakta|"
    r"langsung|jalannya|momen|apel|secara|hal\s+(?:itu|tersebut)|penyerahan\s+(?:naskah|dokumen|pakta)|,|\.|$|"
    r"(?:para\s+|seluruh\s+|(?:per)?wakil(?:an)?\s+|semua\s+|\d[\d.]*\s+)*(?:<@pledger>|pejabat|kepala\s+\w+)\b[^.;]{0,60}?"
    r"\b(?:menanda\s?tangani|tanda\s?tangan\w*|(?:men)?eken|membaca\w*|baca\w*|mengucap\w*|ucap\w*|ber(?:ikrar|janji)|ikrar\w*|"
    r"janji|deklarasi\w*|mendeklarasikan)\b)"
)
_SEES = r"(?:menyaksikan|(?<!\bdi )saksikan)"
SEES = re.compile(rf"\b{_SEES}", re.I)
"""What the rule needs that begins with words that may be missing, so that these are not sought in all of a text."""
_ELSEWHERE = (
    r"(?:zoom|video|film|tayangan|siaran|pemutaran|pertandingan|laga|lomba|konser|festival|pawai|parade|karnaval|penampilan|"
    r"atraksi|tari\w*|pelantikan|pengukuhan|pembukaan|peresmian|bagaimana|bahwa|sendiri\s+bagaimana|pameran|upacara|debat|banyak|berbagai|adanya|"
    r"pelanggaran|kecurangan|latihan|simulasi|gladi|demonstrasi|peragaan|pertunjukan|pentas|perkembangan|dinamika)\b"
)
"""What one may look at beside a pledge."""
_AS_WITNESS = (
    r"(?:(?:menjadi|jadi|sebagai|selaku|berstatus|bertugas|berperan|(?:duduk|berdiri|berada|tertera|tercantum|tertulis)\s+(?:di|pada|dalam)\s+(?:meja|kursi|bangku|deretan|barisan|kolom|daftar)(?:\s+para)?)\s+"
    r"saksi(?:nya)?|bersaksi|(?:memberi|memberikan)\s+kesaksian)"
)
_SOMEBODY = r"(?:<@acting>|<@territorial>|<@head>|<@body>)"
_WORD = (
    r"\s+(?!(?:<@territorial>|<@body>|yang(?!\s+sama\b)|me(?!lalui)[a-z]{4,}|ber[a-z]{4,}|komisioner|anggota|ketua)\b)"
    r"(?-i:[a-z\d-]+|Zoom|Meeting|YouTube|Teams)"
)
_TO_THE_LIST = (
    rf"(?:(?:{_WORD}){{0,6}}?\s*,?\s+(?:yakni|yaitu|ialah|antara\s+lain|di\s?antaranya|masing-masing|terdiri\s+(?:atas|dari))\b(?:\s*,)?(?:\s+oleh\b)?|"
    rf"\s+(?:dari|secara)(?:{_WORD}){{1,2}}?(?=\s+{_SOMEBODY}\b)|"
    rf"(?:{_WORD}){{1,6}}?(?:\s+oleh\b|\s*(?=:|\(\s*{_SOMEBODY}\b|[–—]\s*(?:{_SOMEBODY}\b|(?-i:[A-Z])))))?"
)
"""*Dari dekat oleh*, *sejumlah tokoh, di antaranya*, *dua pejabat:*: how, or how many, before it is said who."""
_NEXT_CLAUSE = (
    r"(?!\s*(?:sementara|sedangkan|adapun|namun|tetapi|lalu|kemudian|sebelum|sesudah|karena|agar|sehingga)\b)"
)
_SEAT = (
    r"(?:meja|kursi|bangku|deret(?:an)?|barisan|kolom|posisi|peran|tugas|tempat|tanda\s+tangan|paraf)\s+(?:para\s+)?saksi(?:-saksi)?\s+(?:itu\s+|pun\s+)?"
    r"(?:(?:memuat|berisi|mencantumkan)(?:\s+(?:nama|paraf|tanda\s+tangan))?|di(?:isi|tempati|duduki|percayakan|emban|pikul|perankan|jalankan|pegang|jabat|serahkan|berikan|teken|bubuhkan|tanda\s?tangani)|jatuh|duduk|hadir|tampak|terlihat)(?:\s+(?:ke|pada|kepada)(?:\s+tangan)?)?"
)
"""*Meja saksi diisi Ketua KPU*."""
_BRINGS = (
    r"(?:menghadirkan|mengundang|menunjuk|mendatangkan|menggandeng|meminta|melibatkan|memilih|mendapuk|mendaulat|menugasi|"
    r"menugaskan|memanggil|mengajak|menggaet)"
)
"""*Sebagai saksi, Pemkab menghadirkan Ketua KPU*: who brings them is none."""
THE_WITNESSES = (
    r"(?:(?:<@number>|\d+|para|sejumlah|beberapa)\s+(?:(?!asn\b|pns\b|pegawai\b)[\w-]+\s+){0,3}?(?:saksi\b|menyaksikan\b|bersaksi\b)|"
    r"\b(?:di\s?saksikan|saksi(?:nya)?)(?:\s+(?:oleh|langsung|adalah|ialah|terdiri|dari|juga|turut))*\s+(?:<@number>|\d+|sejumlah|beberapa|para)\s+"
    r"(?!asn\b|pns\b|pegawai\b|peserta\b))"
)
"""*Dikawal lima saksi*, *disaksikan dua pejabat*: whose names the next sentence gives."""
CHOSEN = re.compile(
    r"\W*(?:yang\s+)?(?:di[a-z]{4,}|tampil|duduk|berlaku|bertugas|berperan)\s+|"
    r"\W*(?:dua|tiga|empat|lima|enam|\d|para|ke(?:dua|tiga|empat|lima|enam))\s+(?:orang\s+|pejabat\s+)?|"
    r".*\b(?:oleh|dengan|bersama|di\s+(?:hadapan|depan)|menghadirkan|melibatkan|disertai|menunjuk|ada)\s+"
    r"(?:dua|tiga|empat|lima|enam|para|sejumlah|\d)\s+(?:orang\s+)?",
    re.I,
)
"""*Dipercaya sebagai saksi adalah Ketua Bawaslu*; *dua saksi, Kapolres dan Dandim, ikut meneken*; *diteken oleh dua
saksi, Kapolres dan Dandim*."""
DID_NOT = re.compile(
    r"\b(?:(?:t(?:id)?ak|belum)\s+(?!hanya|cuma|sekadar|saja)|tanpa\s+|(?:batal|urung|gagal|berhalangan|absen)\s+)(?:\w+\s+){0,2}?"
    r"(?:menyaksi|(?:di\s?|ber)?saksi)",
    re.I,
)
"""*Urung menjadi saksi*, *tidak ikut menyaksikan*."""
STAYED_AWAY = re.compile(
    r"ksi[^.;]{0,120}\b(?:tetapi|tapi|namun|sayangnya)\s+(?:(?:ia|dia|beliau|keduanya|mereka|yang\s+bersangkutan)\s+)?"
    r"(?:berhalangan|batal|absen|urung|mangkir|(?:t(?:id)?ak|belum)\s+(?:\w+\s+)?(?:hadir|datang|terlihat|tampak))",
    re.I,
)
"""*Diundang menyaksikan tetapi berhalangan*: the subject is still the same."""

APPOSITION = re.compile(
    r"[:(]|\b(?:yakni|yaitu|ialah|masing-masing|antara\s+lain|di\s?antaranya|terdapat|terdiri)\b", re.I
)
"""*Lima pejabat dimintai kesediaannya sebagai saksi: …*: who they are stands behind."""
THE_EVENT = re.compile(r"\W*(?:selu\w+\s+)?(?:prosesi?|acara|kegiatan|upacara|momen\w*|semua(?:nya)?|hal)\b", re.I)
"""*Proses itu berjalan di hadapan Ketua Bawaslu*: of the pledge told just before."""

RULES: tuple[Rule, ...] = (
    Rule(
        "witnessed_by",
        rf"\b(?:di\s?saksikan(?:\s+(?:dan|serta|sekaligus)\s+di[a-z]+)?|(?:dengan|di\s?bawah)\s+kesaksian|dengan\s+saksi(?:-saksi)?(?!\s+(?:ahli|mata)\b)|{_SEAT}|(?:kesaksian|penyaksian)\s+(?:(?:di[a-z]+\s+)?oleh|di(?:berikan|lakukan|bubuhkan))|(?:men)?dapat(?:kan)?\s+kesaksian(?:\s+dari)?)\b"
        rf"{_TO_THE_LIST}{_ADVERBS}\s*[:(–—]?\s*",
        "Penandatanganan pakta integritas netralitas disaksikan langsung oleh Ketua Bawaslu Sikka Florita Idah.",
        "Ketua | Bawaslu Kabupaten Sikka | Florita Idah",
    ),
    Rule(
        "asked_to_witness",
        r"\b(?:melibatkan|(?:meng)?undang|menghadirkan|dengan\s+menghadirkan)\s+(?P<list>[^.]{3,160}?)\.?\s+(?:untuk|guna|"
        r"sebagai)\s+(?:\w+\s+)?(?:menyaksikan|saksi)\b",
        "Pemkab Siak mengundang KPU dan Bawaslu untuk menyaksikan pembacaan ikrar netralitas.",
        " | KPU | ",
    ),
    Rule(
        "besides_witnesses",
        r"\bselain\s+(?P<list>(?-i:[A-Z])[^.;]{3,99}?)(?:,?\s+(?:turut|ikut|juga|hadir|yang)\s+(?:\w+\s+){0,2}?"
        rf"menyaksikan\b|,\s+[^.;,]{{3,99}}?\s(?:{_SEES}|{_AS_WITNESS})\b)",
        "Selain Sekretaris Daerah Arianto, turut menyaksikan ikrar netralitas itu Kapolres Belu Yosep Krisbiyanto.",
        "Sekretaris Daerah |  | Arianto",
    ),
    Rule(
        "witnesses_listed",
        r"(?:\b(?:turut|ikut|hadir|datang|yang|tampak|terlihat|juga|selain\s+itu)\s+(?:(?:juga|pula|serta|hadir|untuk|dan|langsung)\s+){0,3}|(?<=\.\s)|(?<=\n))menyaksikan(?:nya)?\b(?:\s+(?!(?:di)?(?:tanda|teken|baca|ucap|ikrar)\w*kan|ditandatangani|diteken\b)[\w/-]+){0,16}?"
        rf"(?:\s*(?:,|:|\badalah\b|\bialah\b|\bhanya\b|\byakni\b|\byaitu\b|\bantara\s+lain\b|\bdi\s?antaranya\b)+{_NEXT_CLAUSE}\s*|"
        rf"(?:(?<=menyaksikan)|(?<=menyaksikannya))\s+(?={_SOMEBODY}\b)(?![^.;]{{0,120}}\b(?:menanda|meneken|membaca|mengucap|memimpin|berikrar))|"
        rf"\s+(?:itu|ini|tersebut)\s+(?={_SOMEBODY}\b|(?-i:[A-Z]))|"
        r"(?:(?<=ikrar)|(?<=deklarasi)|(?<=netralitas)|(?<=integritas)|(?<=prosesi)|(?<=acara)|(?<=kegiatan)|(?<=\basn))\s+"
        rf"(?={_SOMEBODY}\b)(?![^.;]{{0,120}}\b(?:menanda|meneken|membaca|mengucap|memimpin|berikrar)))",
        "Turut menyaksikan ikrar netralitas ASN tersebut, Kapolres Belu AKBP Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "some_witness",
        r"\b(?:pihak|orang(?!\s+tua)|tokoh|tamu|pejabat|undangan|lembaga|mereka|forkop\w+|muspi\w+|unsur|rombongan)\b[^.,;:]{0,60}?\smenyaksikan(?:nya)?\b(?:\s+[\w/-]+){0,10}?"
        r"\s*,?\s+(?:yakni|yaitu|ialah|adalah|antara\s+lain|di\s?antaranya)\s+",
        "Dua pihak dari luar diminta menyaksikan ikrar netralitas tersebut, yaitu Kapolres Belu Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "these_witness",
        r"(?:(?:yakni|yaitu|di\s?antaranya|antara\s+lain)(?:\s+(?:adalah|ialah))?|(?:mereka|(?:para|ke(?:dua|tiga|empat|lima|enam|tujuh))\s+(?:saksi|pejabat|tokoh|tamu|undangan|orang)|ke(?:dua|tiga|empat|lima|enam|tujuh)nya)(?:\s+(?:itu|tersebut|masing-masing))*,?\s+(?:adalah|ialah|yakni|yaitu|"
        r"antara\s+lain|terdiri\s+(?:atas|dari)|di\s?antaranya|masing-masing))[,:]?\s+",
        "ASN meneken pakta netralitas di depan dua saksi. Mereka adalah Bupati Ende Djafar Achmad dan Kapolres Belu.",
        "Bupati | Kabupaten Ende | Djafar Achmad",
    ),
    Rule(
        "subject_witnesses",
        rf"(?:\s*\((?!{_SOMEBODY}\b)[^)]{{1,30}}\),?)?(?:,?\s+bertindak\s+(?:selaku|sebagai)\s+\w+(?:\s+\w+)?)?,?\s+(?:(?:yang|turut|ikut|juga|pun|saat|ketika|langsung|hadir|bertindak|dan|akan|telah|"
        rf"bersama|kemudian|lalu|selanjutnya|sekaligus|tampak|terlihat|pula|hanya)\s+)*{_SEES}(?:nya\b|\s*(?=[.,;]|$)|\s+(?={_OBJECT}))",
        "Bupati Ende Djafar Achmad menyaksikan penandatanganan pakta integritas netralitas ASN.",
        "Bupati | Kabupaten Ende | Djafar Achmad",
    ),
    Rule(
        "saw_it",
        rf"\b{_SEES}\s+(?!{_ELSEWHERE})(?P<on>(?:dan|dari|dengan|secara|langsung|sampai|hingga|di|bersama|sambil|sendiri|"
        r"ke|pada|saat|ketika|tanpa|penuh|seluruh|semua|para|proses\w*|jalannya)\b)?(?=\w|\s)",
        "ASN berikrar netral. Bupati Ende Djafar Achmad tampak menyaksikan dari panggung utama.",
        "Bupati | Kabupaten Ende | Djafar Achmad",
    ),
    Rule(
        "witnesses_with",
        rf"\b(?:{_SEES}(?:nya)?|{_AS_WITNESS})\b,?(?:\s+(?!bahwa\b|bagaimana\b)(?-i:[a-z]+)){{0,6}}?\s+"
        rf"(?:bersama(?:-sama)?(?:\s+dengan)?|beserta|(?:begitu|demikian)\s+(?:pula|juga)(?:\s+dengan)?)\s+"
        rf"(?={_SOMEBODY}\b|<@group>\b)",
        "Bupati Ende menyaksikan langsung ikrar netralitas bersama Kapolres Belu Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "became_witness",
        r"(?<!\bsaya)(?<!\bsaya sendiri)"
        rf"\s+(?:(?:juga|turut|ikut|pun|yang|bertindak|hadir)\s+)*{_AS_WITNESS}\b(?!\s+"
        r"(?:ahli|sejarah|mata(?!\s+(?:ikrar|deklarasi|pe[mn]\w+))|bisu|oleh))",
        "Wali Kota Bima menjadi saksi ketika ASN meneken pakta integritas netralitas.",
        "Wali Kota | Kota Bima | ",
    ),
    Rule(
        "as_witnesses",
        r"(?:\b(?:hadir|bertindak|ikut|turut|tampak|adapun|yang|menjadi|jadi|sebagai|selaku|untuk|dengan|para|langsung|di\s?antara)\s+){0,5}"
        r"\bsaksi(?:nya|-saksi)?\b"
        r"(?:\s+(?!adalah\b|ahli\b|mata\b|bisu\b|sejarah\b|tps\b|dari\b)(?:[a-z]+|20\d\d)){0,8}?(?:"
        rf"(?:,\s+(?:[\w-]+\s+){{1,3}}?{_BRINGS}(?:\s+[a-z]+){{0,2}}?|\s*(?:,|:)|,\s+(?:ikut|turut|juga|hadir|tampil|duduk|berdiri|tampak|terlihat|datang|me\w+)(?:\s+[a-z]+){{0,3}})?\s+"
        rf"(?=(?:\d[.)]\s*)?{_SOMEBODY}\b)|\s*\((?={_SOMEBODY}\b)|(?:\s*:|\s*,?\s+(?:adalah|ialah|yakni|yaitu|hanya|masing-masing|antara\s+lain|di\s?antaranya|terdapat|terdiri\s+(?:atas|dari))|(?<=saksinya))\s+(?={_SOMEBODY}\b|(?-i:[A-Z])))",
        "Bertindak sebagai saksi dalam ikrar netralitas itu Kapolres Belu Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "so_did_another",
        rf"\b(?:begitu|demikian)\s+(?:pula|juga)(?:\s+dengan)?\s+(?={_SOMEBODY}\b)",
        "Selaku saksi, Bupati Ende meneken pakta netralitas ASN, begitu pula Kapolres Belu Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "in_front_of",
        r"\bdi\s?(?:hadapan|depan|muka)\s+(?:langsung\s+)?",
        "Ikrar netralitas dibacakan di hadapan Wakil Bupati Nagekeo Marianus Waja.",
        "Wakil Bupati | Kabupaten Nagekeo | Marianus Waja",
    ),
)
