"""Which articles tell of a pledge of neutrality, and which only of words like it."""

import pytest

from scraper.extract.screen import screen
from scraper.lexicon import load_lexicon
from tests.articles import article

NEUTRAL = "Wali kota mengingatkan ASN agar netral dalam pilkada."
BELOW = f"{NEUTRAL}\n" * 3


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Bawaslu dan Pemkot Tual menandatangani nota kesepahaman tentang netralitas ASN, Senin (3/8/2020).", True),
        (
            "Bawaslu dan Pemkot Tual menandatangani nota kesepahaman (MoU) tentang pembinaan dan pengawasan netralitas "
            "ASN, Senin (3/8/2020).",
            False,
        ),
        (f"Pemkot Tual menggelar deklarasi netralitas, Senin (3/8/2020).\n{NEUTRAL}", True),
        (f"Pemkot Tual menggelar deklarasi pemilukada damai, Senin (3/8/2020).\n{NEUTRAL}", False),
        (
            f"{NEUTRAL} Ia bicara saat deklarasi pemilu damai.\nBegitu penting deklarasi tersebut, semua datang.\nPara "
            "pejabat menandatangani deklarasi damai itu.",
            False,
        ),
        (
            f"{NEUTRAL} Ia bicara saat deklarasi netralitas.\nBegitu penting deklarasi tersebut, semua datang.\nPara "
            "pejabat menandatangani deklarasi itu.",
            True,
        ),
        (f"Pemkot Tual menggelar deklarasi pilgub damai, Senin (3/8/2020).\n{NEUTRAL}", False),
        (f"Pemkot Tual melakukan penandatanganan pakta integritas.\n{NEUTRAL}", True),
        ("Para camat di Kota Tual menandatangani perjanjian netralitas ASN dengan Bawaslu, Senin (3/8/2020).", True),
        ("Bawaslu Kota Tual membahas perjanjian hibah agar ASN tetap netral, Senin (3/8/2020).", False),
        (
            "Sembilan calon kades di Tual berikrar rukun\nPanitia harus netral, kata camat saat memimpin ikrar para "
            "calon, Senin (3/8/2020).",
            False,
        ),
        (
            "Sembilan kades di Tual berikrar netral\nCamat memimpin ikrar para kepala desa, Senin (3/8/2020).",
            True,
        ),
        (
            "Komitmen netralitas prajurit Tual, buku panduan dibagikan\nKomandan menyerahkan buku itu kepada anggota "
            "TNI, Senin (3/8/2020).",
            False,
        ),
        (
            "Komitmen netralitas prajurit Tual\nAnggota TNI menandatangani komitmen netralitas, Senin (3/8/2020).",
            True,
        ),
        ("Pegawai Pemkot Tual membacakan Ikrar Pernyataan Sikap ASN pada apel, Senin (8/4/2019).", True),
        ("Pegawai Pemkot Tual membacakan ikrar pelayanan prima pada apel, Senin (8/4/2019).", False),
        (f"{BELOW}Pemkot Tual pada Senin 6 Mei 2019 telah mendeklarasikan netralitas ASN.", False),
        (f"{BELOW}Pemkot Tual pada Senin 6 Mei 2019 mendeklarasikan netralitas ASN.", True),
        (
            "Wali kota pamit kepada ASN.\nUpaya menjaga netralitas telah dilakukan sejak awal, dari arahan sampai "
            f"penandatanganan pakta integritas.\n{NEUTRAL}",
            False,
        ),
    ],
)
def test_what_is_a_pledge_of_neutrality(text: str, relevant: bool) -> None:
    """Not an agreement on who watches whom, not one for a calm poll, and not one told as given."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize("second", ["", "Deklarasi netralitas ASN disertai apel camat, Rabu (15/11/2023)."])
def test_a_caption_that_stands_there_twice_counts_once(second: str) -> None:
    """A picture of a declaration does not make a report of a breach one, however often its caption is printed."""
    caption = "Deklarasi netralitas ASN dilakukan di Kota Tual, Rabu (15/11/2023)."
    report = f"Dua camat di Kota Tual dilaporkan karena melanggar netralitas\n{caption}\n{second or caption}"
    assert screen(article(report), load_lexicon()).relevant is bool(second)


OPENING = "Panwascam Tual mengadakan sosialisasi netralitas ASN, TNI, Polri, dan kepala desa, Kamis (12/9/2024).\n"
ORDER = "ASN Pemkot Tual wajib teken pakta integritas netralitas\n"


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        # who only calls himself neutral has vowed nothing
        ("PGRI Tual menyatakan sikap netral dalam pilkada serentak, kata ketuanya, Kamis (3/9/2020).", False),
        ("Guru-guru Tual menyatakan netral dalam pilkada, Kamis (3/9/2020). Tidak ada sanksi, ujar ketuanya.", False),
        ("Guru PNS di Tual menyatakan netral dalam pilkada dengan membubuhkan tanda tangan di spanduk.", True),
        ("Sekda Tual menyatakan netralitas lurah sama dengan netralitas ASN, Kamis (3/9/2020).", False),
        # pledged on another day, and told to keep it
        (
            "ASN Pemkot Tual yang telah menyatakan ikrar bersama pada 2 September 2020 lalu harus netral, kata Pjs "
            "Wali Kota, Kamis (10/9/2020).",
            False,
        ),
        (
            "Pegawai Pemkot Tual yang sudah menandatangani pakta integritas netralitas bulan lalu diminta menepatinya.",
            False,
        ),
        (
            'Wali kota bicara netralitas.\n"ASN harus menjaga pakta integritas yang telah ditandatangani," katanya',
            False,
        ),
        # ordered, not done
        (
            f"{ORDER}Kewajiban menandatangani pakta integritas itu tertuang dalam edaran yang ditandatangani Sekda.",
            False,
        ),
        (f"{ORDER}Sekda memerintahkan dinas menandatangani pakta integritas netralitas.", False),
        (f"{ORDER}Sekda belum tahu sejauh mana penandatanganan pakta integritas oleh pegawai.", False),
        (f"{ORDER}Pakta integritas itu ditandatangani seluruh pegawai di halaman balai kota, Senin (4/9/2023).", True),
        # declared for somebody, and for a calm poll
        (
            "Deklarasi Paguyuban Tual, pendukung bakal calon wali kota, jadi sorotan.\nDeklarasi tersebut diduga "
            "dihadiri ASN, padahal ASN harus netral.\nASN yang ikut dalam acara deklarasi itu dipanggil Bawaslu.",
            False,
        ),
        (f"Kapolres dan Dandim bertemu untuk mendeklarasikan pilkada serentak damai di Tual.\n{NEUTRAL}", False),
        (f"Kapolres dan Dandim bertemu untuk mendeklarasikan netralitas anggotanya di Tual.\n{NEUTRAL}", True),
        (
            "Kodim Tual melaksanakan deklarasi pemilu damai, Rabu (8/11/2023).\nPembacaan deklarasi diikuti ketua "
            "partai.\nPj Wali Kota Tual ikut menandatangani deklarasi damai itu.\nDandim berharap TNI dan ASN netral.",
            False,
        ),
        ("Ikrar netrlitas diucapkan ASN Pemkot Tual, Senin (7/10/2024).", True),
        (
            "ASN Tual bertekad tidak memihak. Tekad itu mereka kukuhkan dalam deklarasi di aula, Senin (7/10/2024).",
            True,
        ),
        ("ASN Pemkot Tual deklarasi netralitas di lapangan, Rabu (25/9/2024).", True),
        ("ASN Pemkot Tual menilai deklarasi netralitas penting, Rabu (25/9/2024).", False),
        (
            "TUAL - Netralitas ASN menjadi sorotan dalam debat calon wali kota. Seorang calon berjanji menandatangani "
            "pakta integritas untuk tidak melibatkan ASN.",
            False,
        ),
        (
            "ASN Diduga Ikut Deklarasi Cabup\nSeorang ASN diduga ikut deklarasi calon bupati. Bawaslu menyebut ASN "
            "terikat ikrar netralitas.",
            False,
        ),
        ("Opini: Ikrar Netralitas dan Bukti\nASN Pemkot Tual membacakan ikrar netralitas. Lalu apa?", False),
        # committed at a meeting, all of them
        (
            "Perangkat desa se-Kota Tual menyatakan netral. Pernyataan sikap dibacakan Ketua PPDI, Sabtu (5/10/2024).",
            True,
        ),
        (
            "Perangkat desa se-Kota Tual menyatakan netral. Pernyataan itu disambut Ketua PPDI, Sabtu (5/10/2024).",
            False,
        ),
        (f"{OPENING}Pada akhir rapat, seluruh kepala desa menyatakan komitmen mereka untuk menjaga netralitas.", True),
        (f"{OPENING}Pada akhir rapat, kepala dinas menyatakan komitmen untuk menjaga netralitas.", False),
        # of others than servants of the state, and of another neutrality
        ("Wartawan Tual Deklarasi Netral\nPWI Tual mendeklarasikan netralitas wartawan pada Pilkada 2024.", False),
        ("Ormas Tual Deklarasi Netral\nOrmas pemuda mendeklarasikan netralitas pada Pilkada 2024.", False),
        ("KPPS Tual Diambil Sumpah\nAnggota KPPS mengucapkan sumpah dan meneken pakta integritas agar netral.", False),
        (
            "Panwascam Dilantik, Ikrar Netral\nMereka mengucapkan sumpah dan meneken pakta integritas untuk netral.",
            False,
        ),
        ("Swiss Deklarasikan Netralitas\nSwiss mendeklarasikan netralitas karbon pada 2050.", False),
        (
            "Pegawai BPJS Tual Ikrar\nPegawai BPJS mengucapkan ikrar antigratifikasi, Selasa (5/11/2024). Kepala "
            "cabang berharap pegawai juga netral dalam pilkada.",
            False,
        ),
        (
            "Kades Dullah Diperiksa Bawaslu\nKades Dullah diduga berpihak. Padahal kades se-Kota Tual baru saja "
            "mendeklarasikan netralitas, Senin (9/9/2024).",
            False,
        ),
        (
            "ASN Jangan Coba-coba Langgar Netralitas\nASN harus netral, kata Wali Kota Tual usai menghadiri deklarasi "
            "netralitas ASN Pemkot Tual, Rabu (30/10/2024).",
            True,
        ),
        # proposed
        ("Bawaslu Usul Ikrar Netralitas\nBawaslu Tual mengusulkan agar ASN berikrar netral, Senin (4/11/2024).", False),
        # a ceremony that its organiser tells of
        (f"{OPENING}Selain sosialisasi, kata Ketua Panwascam, juga diadakan pembacaan ikrar netralitas.", True),
        (f"{OPENING}Selain sosialisasi, kata Ketua Panwascam, ikrar netralitas perlu diadakan.", False),
        (f'{OPENING}"Kami sudah melakukan deklarasi dan tanda tangan pakta integritas agar netral," ujarnya.', True),
        (f'{OPENING}"Kami berharap ada deklarasi dan pakta integritas agar netral," ujarnya.', False),
        (f"{OPENING}Dalam kegiatan itu pernyataan siap netral dibacakan oleh para kepala desa.", True),
        # slips of the pen
        ("Bawaslu Tual menyelengarakan deklarasi netralitas ASN, TNI, dan Polri, Senin (30/9/2024).", True),
        ("Pemkot Tual mengelar ikrar netralitas ASN, Senin (30/9/2024).", True),
    ],
)
def test_a_pledge_is_told_as_done_here_and_now(text: str, relevant: bool) -> None:
    """Not a stance, not an order, not what was signed some other day; but also what the organiser says of the day."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("headline", "relevant"),
    [
        ("Panwascam Dullah Deklarasi Netralitas ASN, TNI-Polri", True),
        ("Panwaslu Tual gelar ikrar netralitas kepala desa", True),
        ("Panwascam Dullah gelar deklarasi pemilu damai bersama parpol", False),
    ],
)
def test_those_who_watch_over_a_poll_may_hold_the_pledge(headline: str, relevant: bool) -> None:
    """Servants pledge then; parties that declare for a calm poll do not."""
    report = f"{headline}\nKetua panwas berharap pilkada tertib, Jumat (20/9/2024).\n{NEUTRAL}"
    assert screen(article(report), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Puluhan petugas Lapas Tual meneken pernyataan tak berpolitik praktis.", True),
        ("Kepala sekolah di Tual menandatangani janji tidak memihak dalam pilkada, Senin (9/9/2024).", True),
        ("Lurah se-Kota Tual membubuhkan tanda tangan pada kesepakatan netralitas, Senin (9/9/2024).", True),
        (
            "Kepala kampung di Tual menandatangani janji tertulis untuk tidak mengarahkan pilihan warga dan "
            "bersikap netral.",
            True,
        ),
        ("Pernyataan untuk bersikap netral dibacakan pegawai Pemkot Tual pada apel, Senin (9/9/2024).", True),
        ("Camat di Tual sepakat netral dalam pilkada.\nKesepakatan itu ditandatangani para camat di aula.", True),
        ("ASN Tual menyatakan netral dalam pilkada.\nPernyataan tersebut lantas diteken seluruh kepala dinas.", True),
        ("Pegawai Pemkot Tual mengangkat tangan kanan dan menyatakan netral dalam pilkada, Senin (9/9/2024).", True),
        ("ASN Pemkot Tual berjanji tidak berpihak kepada calon mana pun, Senin (9/9/2024).", True),
        ("Pemkot Tual dan KPU menandatangani kesepakatan hibah.\nWali kota berharap ASN netral.", False),
        ("Sekda Tual meneken edaran agar pegawai tidak berpolitik praktis.", False),
        ("Pemkot Tual dan Bawaslu meneken kesepakatan pengawasan netralitas ASN, Senin (9/9/2024).", False),
    ],
)
def test_a_vow_to_side_with_nobody_is_one_by_whatever_name(text: str, relevant: bool) -> None:
    """A promise, a statement, an agreement: it counts once it is signed or spoken."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    "text",
    [
        "Satu camat di Tual menolak meneken pakta integritas netralitas, kata Sekda, Senin (9/9/2024).",
        "Dua lurah di Tual enggan menandatangani pakta integritas netralitas yang disodorkan panitia.",
        "Dua pejabat Tual disumpah netral\nWali kota melantik dua pejabat dan berharap mereka netral, Senin "
        "(9/9/2024).",
        "Sekda Tual mengucapkan sumpah jabatan, Senin (9/9/2024). Wali kota mengingatkan sekda agar netral.",
        "Pegawai Tual Minta Maaf\nPegawai Dishub Tual menandatangani surat pernyataan maaf dan mengaku netral.",
        "Warga Tual Bakar Lilin\nDalam aksi damai itu mereka membacakan deklarasi agar ASN netral, Senin (9/9/2024).",
        "Unjuk Rasa di Tual\nMassa membacakan ikrar menuntut aparatur netral di depan kantor KPU, Senin (9/9/2024).",
        "Kampanye Damai di Tual\nPakta integritas diteken para ketua partai. ASN diminta netral oleh Sekda Tual.",
        "Pilkada Tual\nDeklarasi netralitas dibacakan seluruh paslon. Camat dan ASN diminta netral oleh Sekda Tual.",
        "KPU Tual melantik puluhan anggota Panitia Pemungutan Suara, Senin (9/9/2024).\nMereka meneken pakta "
        "netralitas.",
        "Bawaslu Desak Pemkot Tual Deklarasi Netralitas\nIa mencontohkan Ambon yang menandatangani pakta integritas.",
        "Menimbang Netralitas\nSetiap menjelang pilkada ASN membacakan ikrar netralitas, lalu lupa.",
        "Sembilan partai di Siak mendeklarasikan penolakan politik uang. Panwaslu mengimbau ASN menjaga netralitas.",
        "Puluhan kades Siak membaca ikrar setia kepada calon bupati. Kades wajib netral, kata Bawaslu Siak.",
        "Sejumlah ASN Siak menandatangani pakta dukungan bagi calon bupati. ASN wajib netral, kata Bawaslu Siak.",
    ],
)
def test_what_is_refused_sworn_in_office_or_asked_of_others_is_none(text: str) -> None:
    """Nor is what parties sign, what protesters read out, what others did elsewhere, what always happens."""
    assert not screen(article(text), load_lexicon()).relevant


LIST = "1. Mendukung pemilu.\n2. Menolak fitnah.\n3. Mendukung kampanye.\n4. Menjaga netralitas aparatur.\n"


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        # said by those who were there
        (f'{OPENING}"Kita telah tanda tangani surat netralitas ini," kata Wakil Wali Kota Tual di aula.', True),
        (f"{OPENING}Menurut ketua panwas, penandatanganan fakta integritas itu merupakan bentuk kesiapan ASN.", True),
        (f"{OPENING}Pembacaan ikrar ini adalah wujud kesiapan aparatur, kata ketua panwas kepada wartawan.", True),
        (f"{OPENING}Penandatanganan pakta integritas perlu diadakan, kata ketua panwas kepada wartawan.", False),
        ("Sekda dan Bawaslu Tual menandatangani surat perjanjian netralitas kepala desa, Senin (9/9/2024).", True),
        ("Camat se-Tual menandatangani nota kesephaman netralitas bersama Bawaslu, Senin (9/9/2024).", True),
        # its words follow in a list, neutrality as one of them
        (f"Wali kota memimpin apel pegawai.\nBerikut ikrar yang dibacakan ASN Pemkot Tual di lapangan:\n{LIST}", True),
        (f"ASN Pemkot Tual membacakan ikrar sukses pemilu, Senin (1/4/2019).\nBerikut isi ikrar itu:\n{LIST}", True),
        (f"Wali kota memimpin apel pegawai Pemkot Tual.\nBerikut aturan kampanye:\n{LIST}", False),
        # asked for on the very day
        (f"{BELOW}Ia meminta semua pejabat Tual menandatangani pakta integritas netralitas hari itu juga.", True),
        (f"{BELOW}Ia meminta semua pejabat Tual menandatangani pakta integritas netralitas.", False),
        (f"{BELOW}Ia meminta kabupaten segera melaksanakan deklarasi netralitas.", False),
        (f"{BELOW}Kabupaten Tual segera melaksanakan deklarasi netralitas di pelataran kantor bupati, katanya.", True),
        # declared for other ends
        (f"{BELOW}Bawaslu Tual menggelar deklarasi anti politik uang, Senin (9/9/2024).", False),
        (f"{BELOW}Bawaslu Tual menggelar deklarasi tolak hoaks, Senin (9/9/2024).", False),
        (
            f"{BELOW}Pembacaan deklarasi Pemilu Bersih dan Berintegritas dipimpin Wali Kota Tual, Senin (9/9/2024).",
            False,
        ),
        (f"{BELOW}Pembacaan deklarasi netralitas dipimpin Wali Kota Tual, Senin (9/9/2024).", True),
        # some other day
        (f'{BELOW}"Bahkan kami juga sudah mendeklarasikan netralitas ini," tandas Sekda Tual.', False),
    ],
)
def test_real_reports_tell_of_it_in_passing(text: str, relevant: bool) -> None:
    """In what a guest says, in a list below, as an order for today; but not for another end or of another day."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Kades Dullah dilaporkan\nKades itu diduga tidak netral dan dipanggil Bawaslu Tual, Senin (9/9/2024).",
            "violation",
        ),
        (
            "Viral, oknum ASN Tual tidak netral\nBawaslu menyebut dugaan pelanggaran itu diproses, Senin (9/9/2024).",
            "violation",
        ),
        (
            "Wali Kota Tual ingatkan ASN netral\nYang melanggar akan kena sanksi, tegasnya pada apel, Senin "
            "(9/9/2024).",
            "statement",
        ),
        (
            "Belum ada laporan ASN Tual tidak netral\nSekda meminta pegawai tetap netral dan tidak ada pelanggaran.",
            "statement",
        ),
        (
            "Cegah pelanggaran, Bawaslu awasi netralitas ASN Tual\nIa meminta warga ikut mengawasi, Senin (9/9/2024).",
            "statement",
        ),
        (
            "Bawaslu Tual gelar sosialisasi netralitas\nKetua meminta ASN netral saat membuka acara itu, Senin "
            "(9/9/2024).",
            "socialisation",
        ),
        (
            "Netralitas ASN Tual\nSekda membuka rapat koordinasi netralitas yang diikuti seratus kepala desa, Senin "
            "(9/9/2024).",
            "socialisation",
        ),
        (
            "Camat Tual ikuti bimtek netralitas\nBimbingan teknis itu diadakan KASN di aula, Senin (9/9/2024).",
            "socialisation",
        ),
        (
            "Deklarasi pilkada damai di Tual\nPara calon hadir dan aparatur diminta netral oleh Sekda, Senin "
            "(9/9/2024).",
            "other",
        ),
        (
            "Pilkades Tual segera digelar\nPanitia pilkades diminta netral oleh camat saat rapat, Senin (9/9/2024).",
            "other",
        ),
        ("Cuaca Tual cerah\nNelayan kembali melaut setelah sepekan, kata kepala pelabuhan, Senin (9/9/2024).", "other"),
    ],
)
def test_what_an_article_is_that_tells_of_no_pledge(text: str, kind: str) -> None:
    """A breach of somebody, a warning, a meeting that is held, or none of these."""
    assert screen(article(text), load_lexicon()).kind == kind


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        # told by somebody, with the day and the place
        (
            "Sekda Tual mengatakan 12 camat telah meneken pakta netralitas dalam pertemuan di Aula Setda, Senin "
            "(9/9/2024).",
            True,
        ),
        ("Menurut Sekda Tual, pegawai sudah membacakan ikrar netralitas di halaman kantor, Senin (9/9/2024).", True),
        ("Sekda Tual mengatakan para camat telah meneken pakta netralitas.", False),
        # by yet other names
        (
            "ASN, polisi dan tentara di Tual membacakan sikap bersama untuk netral dalam pilkada, Senin (9/9/2024).",
            True,
        ),
        ("Puluhan ASN Tual meneken sikap netral menjelang pemungutan suara, Senin (9/9/2024).", True),
        # the headline knows of one, the report has nothing to tell of it
        (
            "Deklarasi Netralitas Molor, KASN Tegur Pemda\nKASN mencatat baru 70 persen pemerintah daerah yang "
            "melaksanakan "
            "deklarasi netralitas ASN, kata ketuanya.",
            False,
        ),
        (
            "Wali Kota Tual Apresiasi Deklarasi ASN\nWali kota mengapresiasi kecamatan yang telah melaksanakan "
            "deklarasi "
            "netralitas ASN dan meminta yang lain menyusul.",
            False,
        ),
        (
            "Hampir Semua ASN Tual Sudah Ikrar, Laporan Tetap Masuk\nBawaslu menerima empat laporan dugaan "
            "keterlibatan ASN "
            "meski ikrar netralitas telah diucapkan.",
            False,
        ),
        (
            "Calon Ragukan Ikrar ASN Tual\nTim sukses menuding ikrar netralitas ASN Pemkot Tual hanya formalitas "
            "dan berjanji "
            "melapor.",
            False,
        ),
        (
            "Deklarasi Netralitas ASN Tual, Senin (9/9/2024)\nWali kota mengapresiasi deklarasi netralitas ASN "
            "karena marwah "
            "pemerintah bergantung pada pegawai.",
            True,
        ),
        (
            "Bawaslu Tual melantik dan mengambil sumpah 12 pengawas desa.\nMereka meneken pakta integritas: netral.",
            False,
        ),
    ],
)
def test_what_is_told_of_it_decides_not_that_it_is_named(text: str, relevant: bool) -> None:
    """An account has its day and its place, whoever gives it; praise, doubt and statistics are none."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Pegawai Rutan Tual menorehkan tanda tangan sebagai tanda siap netral dalam pemilu, Senin (9/9/2024).", True),
        ("Kuwu di Tual menempelkan cap jempol sebagai wujud komitmen netral pada pilkada, Senin (9/9/2024).", True),
        ("Kepala puskesmas di Tual meneken lembar netralitas di akhir pertemuan, Senin (9/9/2024).", True),
        ("RSUD Tual mengadakan penandatanganan netralitas pegawai, Senin (9/9/2024).", True),
        ("Apel Polres Tual digelar di halaman, Senin (9/9/2024).\nKapolres mengajak personel berikrar netral.", True),
        ("Kapolres Tual mengajak personel menandatangani pakta netralitas, kata Humas.", False),
        (
            "Penyuluh Tual sepakat netral.\nKesepakatan itu dituangkan dalam naskah yang diteken di balai, Senin "
            "(9/9/2024).",
            True,
        ),
        # what officers sign on taking office, who watches signs with whom
        (
            "Wali Kota Tual lantik pejabat\nPejabat yang dilantik menandatangani pakta integritas jabatan, Senin "
            "(9/9/2024).\n"
            "Mereka diminta netral.",
            False,
        ),
        (
            "Wali Kota Tual lantik pejabat\nPejabat yang dilantik menandatangani pakta integritas netralitas, Senin "
            "(9/9/2024).\nMereka diminta netral.",
            True,
        ),
        (
            "Bawaslu Tual dan Kemenag Teken MoU Pengawasan\nNota kesepahaman ditandatangani kedua pimpinan, Senin "
            "(9/9/2024).\nPenyuluh diminta netral.",
            False,
        ),
        (
            "Apel Siaga di Tual\nIkrar pengawas dibacakan ketuanya, Senin (9/9/2024). Wali kota meminta ASN netral.",
            False,
        ),
        (
            "BNN memastikan pegawainya netral.\nHal itu ditunjukkan lewat penandatanganan pakta integritas, Rabu "
            "(7/2/2024).",
            True,
        ),
        # numbers and praise
        ("Survei di Tual\nIkrar dan deklarasi ASN disebut berpengaruh pada netralitas, kata peneliti.", False),
        (
            "Anggota DPR Apresiasi Polri yang Ikrar Netral\nIa berharap ikrar netral itu tampak nyata, "
            "katanya kepada "
            "wartawan, Senin (9/9/2024).",
            False,
        ),
        (f"{BELOW}Setiap dinas di Tual nantinya menyerahkan pakta netralitas yang diteken pegawainya.", False),
    ],
)
def test_by_hand_in_any_manner_and_by_them_alone(text: str, relevant: bool) -> None:
    """A mark of one's own hand is a signature; what others sign, and what is said of one, is none of theirs."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "PNS Tual Dilaporkan\nSentra Gakkumdu memproses laporan terhadap seorang PNS.\nPNS itu peserta apel "
            "ikrar netralitas "
            "ASN Pemkot Tual yang digelar di halaman, Senin (9/9/2024).",
            False,
        ),
        (f'{OPENING}"Kita sudah berikrar netral, maka tepati," pesan Kakanwil pada pembinaan itu.', False),
        (f'{OPENING}"Kita sudah melakukan ikrar netral di sini hari ini," pesan Kakanwil pada acara itu.', True),
        (
            'Sekda: ASN Jangan Berpihak\n"Kita semua sudah menandatangani pakta integritas netralitas," kata Sekda.',
            False,
        ),
        ('Sekda: ASN Jangan Berpihak\n"Kita semua baru menandatangani pakta integritas netralitas," kata Sekda.', True),
        (
            "Seluruh PPK di Tual menandatangani pakta integritas: netral dan nonpartisan, kata KPU Tual, Senin.",
            False,
        ),
        ("PPK di Tual menandatangani pakta integritas agar netral dan nonpartisan, Senin (9/9/2024).", True),
    ],
)
def test_to_be_told_to_keep_it_or_to_have_broken_it(text: str, relevant: bool) -> None:
    """Neither makes an article a report of the pledge."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Kepala lembang di Tual bersumpah menjaga netralitas pada pilkada, Senin (9/9/2024).", True),
        ("Pegawai Lapas Tual bersumpah tidak memihak, Senin (9/9/2024).", True),
        (f"{NEUTRAL}\nPara camat Tual lalu maju membubuhkan tanda tangan, Senin (9/9/2024).", True),
        (f"{NEUTRAL}\nSatu per satu para camat Tual menorehkan tanda tangannya, Senin (9/9/2024).", True),
        ("Pemkot Tual Jadwalkan Ikrar\nBKD memastikan ikrar netralitas ASN terlaksana sebelum penetapan calon.", True),
        (
            "Kades Ditangkap di Tual\nPolisi menangkap kades yang membagi sembako.\nCamat menyesal lantaran kades "
            "itu ikut "
            "deklarasi netralitas dua bulan silam.",
            False,
        ),
    ],
)
def test_an_oath_and_a_signature_by_turns(text: str, relevant: bool) -> None:
    """Sworn, signed by turns, or on the calendar; not what was joined months ago by one who then broke it."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("act", "relevant"),
    [
        ("melafazkan ikrar netralitas", True),
        ("melantangkan deklarasi netralitas", True),
        ("disodori surat pernyataan netralitas", True),
        ("mendiktekan ikrar netralitas itu kepada pegawai", True),
        ("menggemakan naskah netralitas", True),
        ("mengingkari ikrar netralitas", False),
        ("membahas ikrar netralitas", False),
        ("menagih ikrar netralitas", False),
        ("mempertanyakan pakta integritas netralitas", False),
        ("memperlihatkan pakta integritas netralitas", False),
    ],
)
def test_what_is_done_to_the_words_needs_no_listed_verb(act: str, relevant: bool) -> None:
    """A few verbs say what is done with a pledge that makes none; any other will do."""
    report = f"Kegiatan Kecamatan Dullah\nPara pegawai kecamatan {act} di Kota Tual, Senin (9/9/2024)."
    assert screen(article(report), load_lexicon()).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        # asked of those who were called together for it
        (
            "Dinas PMD mengumpulkan para kades Tual di gedung kesenian, Rabu (2/10/2024).\nMereka diminta "
            "menandatangani pakta "
            "integritas netralitas satu per satu.",
            True,
        ),
        (
            "Pegawai Pemkot Tual dikumpulkan di aula, Rabu (2/10/2024).\nPara pegawai lalu diminta membacakan "
            "naskah netralitas.",
            True,
        ),
        ("Sekda Tual berbicara, Rabu (2/10/2024).\nMereka diminta menandatangani pakta integritas netralitas.", False),
        (
            "Dinas Pendidikan Kota Tual mewajibkan 25 kepala sekolah meneken pakta integritas netralitas. "
            "Penandatanganan dilakukan Jumat (6/9/2024).",
            True,
        ),
        (
            "Dinas Pendidikan Kota Tual mewajibkan 25 kepala sekolah meneken pakta integritas netralitas. "
            "Penandatanganan dilakukan pekan depan.",
            False,
        ),
        (
            "Pegawai Setda Tual menyepakati poin-poin netralitas yang dibacakan Sekda, Selasa (1/10/2024) di ruang "
            "rapat.",
            True,
        ),
        # broken although signed
        (
            "ASN Tual Kena Sanksi Meski Sudah Teken Pakta Netralitas\nSembilan ASN dijatuhi sanksi "
            "disiplin.\nIronisnya, mereka "
            "menandatangani pakta integritas netralitas itu, Senin (9/9/2024).",
            False,
        ),
    ],
)
def test_asked_of_those_who_came_for_it(text: str, relevant: bool) -> None:
    """Where people are called together on a day told, what they are asked to sign they sign."""
    assert screen(article(text), load_lexicon()).relevant is relevant
