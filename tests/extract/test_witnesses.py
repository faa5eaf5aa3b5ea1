"""Who saw a pledge: those said to have seen it, not those who made it."""

import pytest

from scraper.extract.witnesses import extract
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Ikrar netralitas ASN diucapkan saat Bupati Siak menjadi saksi.", ["Bupati"]),
        ("Ikrar netralitas ASN diteken Sekda, kepala dinas dan saya sendiri sebagai saksi.", []),
        ("Ikrar netralitas ASN diteken Sekda dan saya menjadi saksi.", []),
    ],
)
def test_one_who_says_i_is_the_witness_alone(words: str, roles: list[str]) -> None:
    """Of *Sekda dan saya sebagai saksi* the witness is who speaks; the Sekda has signed."""
    assert [found.value.role for found in extract(article(words), load_lexicon())] == roles


@pytest.mark.parametrize(
    ("witnesses", "bodies"),
    [
        ("Ketua KPU Kabupaten Siak Budi Raharjo dan Sri Utami", ["KPU Kabupaten Siak", "KPU Kabupaten Siak"]),
        ("Bupati Siak Budi Raharjo dan Sri Utami", ["Kabupaten Siak"]),
        ("Anggota KPU Siak Budi Raharjo, Sri Utami dan Ali Akbar Rekaan", ["KPU Kabupaten Siak"] * 3),
        ("Ketua KPU Kabupaten Siak Budi Raharjo, Sri Utami dan hadirin", ["KPU Kabupaten Siak"]),
    ],
)
def test_a_bare_name_joined_to_an_official_is_of_the_same_body(witnesses: str, bodies: list[str]) -> None:
    """Two members of a commission, one of whom is introduced; a chief has no second."""
    found = extract(article(f"Penandatanganan ikrar netralitas disaksikan {witnesses}."), load_lexicon())
    assert [finding.value.org for finding in found if finding.value.name] == bodies


def test_a_porch_is_no_part_of_a_witness() -> None:
    """Where the signing takes place stands right behind the last of those who see it."""
    words = "Ikrar netralitas diteken disaksikan Kepala Badan Kepegawaian di teras kantor Pemkab Siak."
    assert [found.value.org for found in extract(article(words), load_lexicon())] == ["Badan Kepegawaian"]


CHAIR, CHIEF = "Ketua Bawaslu Siak Budi Rekaan", "Kapolres Siak AKBP Sri Misalan"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"Hadir sebagai saksi {CHAIR} dan {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Sebagai saksi, {CHAIR} dan {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Bertindak sebagai saksi adalah {CHAIR}.", ["Budi Rekaan"]),
        (f"Ikut menjadi saksi dalam penandatanganan itu {CHIEF}.", ["Sri Misalan"]),
        (f"Ikrar netralitas diucapkan dengan saksi {CHAIR}.", ["Budi Rekaan"]),
        (f"{CHIEF} bertindak sebagai saksi penandatanganan oleh {CHAIR}.", ["Sri Misalan"]),
        (f"Ikrar disaksikan: 1. {CHAIR}; 2. {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        ("Ikrar disaksikan Dandim 0322/Siak Letkol Inf Budi Rekaan.", ["Budi Rekaan"]),
        ("Ikrar disaksikan Kajari Siak Sri Misalan, S.H., M.H. dan Dandim 0322/Siak Letkol Inf Budi Rekaan.",
         ["Sri Misalan", "Budi Rekaan"]),
        ("Ikrar disaksikan oleh Budi Rekaan, Ketua Bawaslu Siak, dan Sri Misalan, Ketua KPU Siak.",
         ["Budi Rekaan", "Sri Misalan"]),
        ("Ikrar disaksikan oleh Hj. Sri Misalan, S.Pd., M.Pd., Kepala Dinas Pendidikan.", ["Sri Misalan"]),
        ("Ikrar disaksikan oleh Budi Rekaan (Ketua Bawaslu Siak) dan Sri Misalan (Ketua KPU Siak).",
         ["Budi Rekaan", "Sri Misalan"]),
    ],
)  # fmt: skip
def test_witnesses_are_told_in_many_words(words: str, names: list[str]) -> None:
    """Before and behind the word for a witness, one by one, with role before, behind or in brackets."""
    found = extract(article(f"ASN Pemkab Siak membacakan ikrar netralitas. {words}"), load_lexicon())
    assert [finding.value.name for finding in found] == names
    assert all(finding.value.role for finding in found)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"{CHAIR} tampak menyaksikan dari kursi depan.", ["Budi Rekaan"]),
        (f"{CHAIR} dan {CHIEF} menyaksikannya.", ["Budi Rekaan", "Sri Misalan"]),
        (f"{CHIEF} juga menyaksikan.", ["Sri Misalan"]),
        (f"{CHIEF} menyaksikan sekaligus membubuhkan paraf di prasasti.", ["Sri Misalan"]),
        (f"{CHAIR} yang datang bersama dua stafnya menyaksikan sampai tuntas.", ["Budi Rekaan"]),
        (f"{CHIEF} menyaksikan anak buahnya satu per satu meneken.", ["Sri Misalan"]),
        (f"Pengucapannya menyita waktu; yang menyaksikan hanya {CHAIR}.", ["Budi Rekaan"]),
        (f"Selain {CHIEF}, dua orang dari partai berdiri di sisi panggung sebagai saksi.", ["Sri Misalan"]),
        (f"{CHAIR} mengaku senang bisa ikut menyaksikan.", ["Budi Rekaan"]),
        (f"{CHIEF} kompak jadi saksinya.", ["Sri Misalan"]),
    ],
)
def test_one_sees_it_in_whatever_words(words: str, names: list[str]) -> None:
    """The verb needs no object of ours, and its subject may stand a clause farther back."""
    found = extract(article(f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())
    assert [finding.value.name for finding in found] == names


@pytest.mark.parametrize(
    "words",
    [
        "menyaksikan lomba perahu naga.",
        "menyaksikan banyak pelanggaran pada pemilu lalu.",
        "pernah diperiksa Bawaslu sebagai saksi.",
        "menyaksikan pelantikan pejabat baru.",
        "menyaksikan bagaimana hoaks merusak pemilu lalu.",
        "berkunjung ke pasar. Warga menyaksikan dari jauh.",
    ],
)
def test_who_looks_at_something_else_is_no_witness(words: str) -> None:
    """A contest, an inauguration, the ways of the world; and the onlookers are nobody in office."""
    told = f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {CHIEF} {words}"
    assert not extract(article(told), load_lexicon())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"{CHAIR} menyaksikan langsung penandatanganan itu bersama {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"{CHAIR}, dipercaya menjadi saksi bersama {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Ikrar netralitas diteken {CHAIR}. Turut menjadi saksi: {CHIEF}.", ["Sri Misalan"]),
        (f"Disaksikan {CHAIR} dan {CHIEF}, Camat Tualang berikrar netral.", ["Budi Rekaan", "Sri Misalan"]),
        (f"SIAK, Kabar Rekaan - Sebagai saksi, {CHAIR} dan {CHIEF} ikut meneken.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Bawaslu Siak yang diwakili Budi Rekaan dan {CHIEF} meneken naskah ikrar netralitas sebagai saksi.",
         ["Budi Rekaan", "Sri Misalan"]),
        ("Ikrar netralitas disaksikan anggota Bawaslu Provinsi Budi Rekaan.", ["Budi Rekaan"]),
        ("Ikrar netralitas disaksikan Dandim 1601/Sumba Timur Letkol Inf Budi Rekaan.", ["Budi Rekaan"]),
        (f"Polres Siak menyaksikan ikrar netralitas. {CHIEF} turut menyaksikan.", ["Sri Misalan"]),
        ("Ikrar netralitas disaksikan Staf Ahli Bupati Bidang Hukum, Budi Rekaan.", ["Budi Rekaan"]),
        (f"{CHIEF} meneken ikrar netralitas, sedangkan {CHAIR} menjadi saksi.", ["Budi Rekaan"]),
        (f"“Pegang ikrar netralitas itu,” ajak {CHIEF} yang menyaksikan ikrar tersebut.", ["Sri Misalan"]),
        (f"Hadir menyaksikan {CHAIR} dan {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        ("Disaksikan Kabag TU dan Umum Budi Rekaan, 27 pegawai membaca ikrar netralitas.", ["Budi Rekaan"]),
        (f"{CHIEF} ikut bersaksi atas ikrar netralitas itu.", ["Sri Misalan"]),
        (f"Ikrar diucapkan, sementara {CHAIR} memberikan kesaksian lewat paraf.", ["Budi Rekaan"]),
        (f"{CHAIR} berkenan menjadi saksi, begitu pula {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Pakta netralitas diteken 30 kepala OPD, {CHIEF} bertugas sebagai saksi.", ["Sri Misalan"]),
        (f"Camat Tualang Ali Misal membacakan, {CHIEF} menyaksikannya dari dekat.", ["Sri Misalan"]),
        (f"Ikrar netralitas disaksikan {CHAIR}, perwakilan KPU serta Propam Polda.", ["Budi Rekaan", None]),
        ("Ikrar netralitas disaksikan Ketua Sinode Misalan Pdt. Sri Rekaan.", ["Sri Rekaan"]),
        ("Budi Rekaan selaku Ketua Bawaslu Siak turut menyaksikan.", ["Budi Rekaan"]),
        ("Ikrar netralitas disaksikan Ketua Bawaslu (Budi Rekaan), Ketua KPU (Sri Misalan).",
         ["Budi Rekaan", "Sri Misalan"]),
        (f"Ikrar netralitas disaksikan sejumlah pejabat, di antaranya {CHAIR} dan {CHIEF}.",
         ["Budi Rekaan", "Sri Misalan"]),
        ("Ikrar netralitas disaksikan Camat Tualang, Budi Rekaan dan Lurah Madawat, Sri Misalan.",
         ["Budi Rekaan", "Sri Misalan"]),
        (f"Ikrar netralitas diucapkan di hadapan {CHIEF} di balai, Rabu pekan lalu.", ["Sri Misalan"]),
        (f"Ikrar netralitas disaksikan {CHAIR}, ditambah {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Ikrar netralitas disaksikan {CHAIR} bersama-sama dengan {CHIEF}.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Ikrar netralitas disaksikan {CHAIR} dan salah seorang anggota KPU Siak.", ["Budi Rekaan", None]),
        ("Ikrar netralitas disaksikan seluruh jajaran ASN Pemkab Siak.", []),
        (f"{CHIEF} bertindak menyaksikan; kapolda hanya melintas.", ["Sri Misalan"]),
        ("Ikrar netralitas diteken di hadapan Panwascam, Kapolsek dan Danramil setempat.", [None, None, None]),
        (f"Ikrar netralitas diteken di hadapan Panwascam, sementara Kapolsek berjaga bersama {CHIEF}.", [None]),
    ],
)  # fmt: skip
def test_a_list_of_witnesses_has_its_bounds(words: str, names: list[str]) -> None:
    """Who sees it with them is one of them; who signs in the sentence before, or vows behind the comma, is none."""
    found = extract(article(f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())
    assert [finding.value.name for finding in found] == names


@pytest.mark.parametrize(
    ("witnesses", "people"),
    [
        ("Budi Rekaan dari Bawaslu Siak dan Sri Misalan dari KPU Siak",
         ["Bawaslu Kabupaten Siak Budi Rekaan", "KPU Kabupaten Siak Sri Misalan"]),
        ("dua anggota, masing-masing Budi Rekaan dari Bawaslu Siak dan Sri Misalan dari KPU Siak",
         ["Anggota Bawaslu Kabupaten Siak Budi Rekaan", "KPU Kabupaten Siak Sri Misalan"]),
        ("tiga komisioner, yaitu Budi Rekaan (Bawaslu Siak), Sri Misalan (KPU Siak)",
         ["Komisioner Bawaslu Kabupaten Siak Budi Rekaan", "KPU Kabupaten Siak Sri Misalan"]),
        ("Budi Rekaan, orang nomor satu di Polres Siak, dan Ketua KPU Siak Sri Misalan",
         ["Orang Nomor Satu Polres Siak Budi Rekaan", "Ketua KPU Kabupaten Siak Sri Misalan"]),
        ("Raja Sikka Budi Rekaan Jaya", ["Raja Kabupaten Sikka Budi Rekaan Jaya"]),
        ("Pastor Paroki Misalan, P. Budi Rekaan", ["Pastor Paroki Misalan Budi Rekaan"]),
        ("Kepala LLDIKTI Wilayah XIV Budi Rekaan", ["Kepala LLDIKTI Wilayah XIV Budi Rekaan"]),
        ("Ketua Bawaslu Siak Budi Hi. Rekaan, Ketua KPU Siak drg. Sri Misalan",
         ["Ketua Bawaslu Kabupaten Siak Budi Hi. Rekaan", "Ketua KPU Kabupaten Siak Sri Misalan"]),
    ],
)  # fmt: skip
def test_body_and_title_stand_on_either_side_of_a_name(witnesses: str, people: list[str]) -> None:
    """A body behind *dari* or in brackets, a title that we do not know before a place, a house before the comma."""
    found = [finding.value for finding in extract(article(f"Ikrar netralitas disaksikan {witnesses}."), load_lexicon())]
    assert [" ".join(filter(None, (one.role, one.org, one.name))) for one in found] == people


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"Kata {CHAIR}, ASN harus netral. Pak Budi menyaksikan ikrar itu.", ["Budi Rekaan"]),
        (f"Kata {CHAIR}, ASN harus netral. Ikrar netralitas dibacakan Sekda, dan Budi menjadi saksi.", ["Budi Rekaan"]),
        (f"Kata {CHAIR}, ASN harus netral. Ikrar netralitas itu disaksikan Budi.", ["Budi Rekaan"]),
        (f"Kata {CHAIR} dan Kapolsek Tualang Budi Contoh, ASN harus netral. Budi menyaksikan ikrar itu.", []),
    ],
)
def test_one_whom_the_article_introduced_witnesses_by_name(words: str, names: list[str]) -> None:
    """The office stands elsewhere; a name that two bear is nobody's."""
    found = extract(article(f"ASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())
    assert [finding.value.name for finding in found] == names
    assert all(finding.value.role for finding in found)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"Ikrar dibacakan Sekda Siak Ali Contoh, sementara yang menyaksikannya {CHAIR}.", ["Budi Rekaan"]),
        (f"Ikrar dibacakan Sekda Siak Ali Contoh, sedangkan yang menjadi saksi {CHAIR}.", ["Budi Rekaan"]),
        (f"Ikrar dibacakan Sekda Siak Ali Contoh, adapun saksinya {CHAIR}.", ["Budi Rekaan"]),
        (f"Naskah diteken kepala dinas dan diparaf sebagai saksi oleh {CHIEF}.", ["Sri Misalan"]),
        (f"Sebagai saksi, ikut meneken {CHIEF}.", ["Sri Misalan"]),
        (f"Di sisi panggung berdiri {CHAIR} selaku saksi.", ["Budi Rekaan"]),
        (f"Prosesi dilihat {CHAIR} dan {CHIEF}, yang duduk di meja saksi.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Tampak {CHAIR} dan {CHIEF} menyaksikan penandatanganan.", ["Budi Rekaan", "Sri Misalan"]),
        (f"Dua pihak dari luar diminta menyaksikan pembacaan itu, yaitu {CHAIR} dan {CHIEF}.",
         ["Budi Rekaan", "Sri Misalan"]),
        (f"Tiga tokoh dipercaya menyaksikan pembacaan itu, antara lain {CHIEF}.", ["Sri Misalan"]),
        (f"Pengucapan dipandu Sekda di hadapan {CHAIR}.", ["Budi Rekaan"]),
        ("Pjs Bupati Siak, drg. Budi Rekaan, serta Kapolres Siak, AKBP Sri Misalan, menyaksikan penekenan.",
         ["Budi Rekaan", "Sri Misalan"]),
    ],
)  # fmt: skip
def test_the_subject_stands_behind_the_word_or_behind_a_verb(words: str, names: list[str]) -> None:
    """What reads, signs or sits before it is no subject of *menyaksikan*."""
    found = extract(article(f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())
    assert [finding.value.name for finding in found] == names


@pytest.mark.parametrize(
    "words",
    [
        "Penekenan berlangsung dengan kesaksian {}.",
        "Penekenan dilakukan di bawah kesaksian {}.",
        "Penekenan berlangsung dengan saksi-saksi {}.",
        "Penekenan di saksikan oleh {}.",
        "Penekenan disaksikan dari dekat oleh {}.",
        "Penekenan disaksikan melalui Zoom oleh {}.",
        "Penekenan disaksikan sekaligus diketahui {}.",
        "Penekenan disaksikan sejumlah tokoh, di antaranya {}.",
        "Penekenan disaksikan para tamu undangan, yaitu {}.",
        "Penekenan berlangsung dengan kesaksian dua pimpinan lembaga, yaitu {}.",
        "Dua pejabat dimintai kesediaannya sebagai saksi: {}.",
        "Dipercaya sebagai saksi adalah {}.",
        "Adapun saksinya dua pihak, yakni {}.",
        "Penekenan berlangsung di muka {}.",
        "Prosesi itu berjalan di hadapan {}.",
        "Hadir untuk menyaksikan, {}.",
        "Penekenan selesai pukul 10 (saksi: {}).",
        "Saksinya {}.",
        "Di antara saksi terdapat {}.",
        "Kesaksian diberikan oleh {}.",
        "Turut menyaksikan penekenan itu {}.",
        "Menyaksikan langsung penekenan tersebut {}.",
        "Juga menyaksikan di sana, {}.",
        "{} menyaksikan dari awal sampai usai.",
        "Penekenan dikawal dua saksi. Keduanya ialah {}.",
        "Penekenan itu disaksikan sejumlah pejabat. Mereka terdiri atas {}.",
        "Beberapa tamu ikut menyaksikan. Di antaranya {}.",
        "Dua tokoh menyaksikan penekenan itu. Kedua tokoh tersebut adalah {}.",
        "Panitia menghadirkan dua saksi, masing-masing {}.",
        "Meja saksi diisi {}.",
        "Kursi para saksi ditempati oleh {}.",
        "Tugas saksi diserahkan kepada {}.",
        "Kolom saksi diteken {}.",
        "Di bangku saksi duduk {}.",
        "Penekenan itu disaksikan dua pejabat: {}.",
        "Penekenan itu disaksikan dua orang tamu – {}.",
        "{} berstatus saksi penekenan itu.",
        "{} bertugas sebagai saksi.",
        "Nama {} tertera di kolom saksi.",
        "Penekenan itu tidak hanya disaksikan {}.",
        "{} turut menyaksikan, sementara utusan Kodim memimpin doa.",
        "{} ikut menyaksikan, sedangkan Ketua MUI Siak Ali Akbar membaca doa.",
    ],
)
def test_how_and_how_many_stand_before_who(words: str) -> None:
    """The list begins behind *oleh* or *yakni*, whatever lower-case words lead there."""
    for told in (f"{CHAIR} dan {CHIEF}", "Budi Rekaan (Ketua Bawaslu Siak) dan Sri Misalan (Kapolres Siak)"):
        text = f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words.format(told)}"
        people = [found.value for found in extract(article(text), load_lexicon())]
        assert [(one.name, (one.role or "")[:5]) for one in people] == [
            ("Budi Rekaan", "Ketua"),
            ("Sri Misalan", "Kapol"),
        ]


@pytest.mark.parametrize(
    ("headline", "roles"),
    [
        ("Kemenag Siak Deklarasikan Netralitas, Bupati dan Kapolres Jadi Saksi", ["Bupati", "Kapolres"]),
        ("Pemkab Siak ikrar netral sebelum pilkada, Bupati saksikan langsung", ["Bupati"]),
        ("Bupati Siak Saksikan ASN Ikrar Netral, Kapolres Beri Apresiasi", ["Bupati"]),
    ],
)
def test_who_pledges_in_a_headline_is_no_witness(headline: str, roles: list[str]) -> None:
    """Verbs of a headline have no prefix that would end a clause."""
    found = extract(article(f"{headline}\n\nASN Siak membaca ikrar netralitas di aula."), load_lexicon())
    assert [finding.value.role for finding in found] == roles


@pytest.mark.parametrize(
    "words",
    [
        "Ketua Bawaslu Siak Budi Rekaan tidak ikut menyaksikan.",
        "Ketua Bawaslu Siak Budi Rekaan diundang menyaksikan tetapi berhalangan.",
        "Ketua Bawaslu Siak Budi Rekaan urung menjadi saksi karena sakit.",
        "Sedianya ikrar disaksikan Ketua Bawaslu Siak Budi Rekaan, namun ia batal datang.",
        "Ikrar itu tanpa disaksikan Ketua Bawaslu Siak Budi Rekaan.",
        "Ketua Bawaslu Siak Budi Rekaan dijadwalkan menjadi saksi, tapi tak tampak hadir.",
    ],
)
def test_who_was_to_witness_and_did_not_is_no_witness(words: str) -> None:
    """Those who are said not to have seen it, or who stayed away."""
    assert not extract(article(f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())


def test_witnesses_stand_in_apposition() -> None:
    """*Dua saksi, Ketua Bawaslu dan Kapolres, ikut meneken*: who they are stands behind the comma."""
    text = f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. Dua saksi, {CHAIR} dan {CHIEF}, ikut meneken."
    assert [found.value.name for found in extract(article(text), load_lexicon())] == ["Budi Rekaan", "Sri Misalan"]


def test_one_stayed_away_and_another_saw_it() -> None:
    """What is said of one subject is not said of the other."""
    words = "ASN Siak membaca ikrar netralitas disaksikan Bupati Siak, sedangkan Kapolres Siak tidak ikut menyaksikan."
    assert [found.value.role for found in extract(article(words), load_lexicon())] == ["Bupati"]


@pytest.mark.parametrize(
    "words",
    [
        "Naskah dibaca lima kepala dinas. Mereka adalah Kepala Dinas Sosial Sri Misalan dan Kepala BKD Budi Rekaan.",
        "Naskah dibaca disaksikan ratusan pegawai. Mereka adalah Kepala Dinas Sosial Sri Misalan dan staf.",
        "Sekda menyebut dua pelanggar. Mereka ialah Camat Siak Budi Rekaan dan Lurah Sri Misalan.",
        "Ikrar serupa dibaca pekan lalu disaksikan dua pejabat. Mereka adalah Bupati Siak dan Kapolres Siak.",
    ],
)
def test_the_next_sentence_may_name_others(words: str) -> None:
    """*Mereka adalah* names witnesses only behind a sentence that counts them, and of this pledge."""
    assert not extract(article(f"Kabar Siak\n\nASN Siak membaca ikrar netralitas di aula. {words}"), load_lexicon())


@pytest.mark.parametrize(
    "witness",
    [
        "Budi Rekaan yang mengetuai Bawaslu Siak",
        "Budi Rekaan, yang menakhodai Bawaslu Siak",
        "Budi Rekaan yang menjabat Ketua Bawaslu Siak",
        "Budi Rekaan yang juga menjabat sebagai Ketua Bawaslu Siak",
        "Budi Rekaan selaku Ketua Bawaslu Siak",
    ],
)
def test_a_verb_tells_the_office(witness: str) -> None:
    """Whoever heads a body is its chair, first in the list or behind others."""
    for told in (witness, f"{CHIEF} dan {witness}", f"{witness}, serta {CHIEF}"):
        text = f"ASN Siak membaca ikrar netralitas di aula disaksikan {told}."
        people = [found.value for found in extract(article(text), load_lexicon())]
        assert ("Budi Rekaan", "Ketua", "Bawaslu Kabupaten Siak") in [(p.name, p.role, p.org) for p in people]
        assert len(people) == (1 if told == witness else 2)


@pytest.mark.parametrize("chief", ["Kapolres Bima Kota", "Wakapolres Tasikmalaya Kota", "Kapolres Malang Kota,"])
def test_the_police_of_a_town_bear_its_name_before_its_level(chief: str) -> None:
    """*Polres Bima Kota* is that of the town: the level is no part of a name."""
    text = f"ASN Bima membaca ikrar netralitas disaksikan {chief} AKBP Sri Misalan dan Budi Rekaan, Bupati Bima."
    people = [found.value for found in extract(article(text), load_lexicon())]
    assert (people[0].name, people[0].org) == ("Sri Misalan", chief.strip(",").partition(" ")[2])


@pytest.mark.parametrize("level", ["Kecamatan", "Kapanewon", "Kemantren", "Distrik"])
def test_the_level_of_a_body_is_no_name(level: str) -> None:
    """*Panwaslu Kapanewon* is a body of a district, whatever the province calls one."""
    text = f"Lurah Siak membaca ikrar netralitas disaksikan Ketua Panwaslu {level}, Budi Rekaan."
    assert [found.value.name for found in extract(article(text), load_lexicon())] == ["Budi Rekaan"]


def test_an_office_without_name_or_place_is_that_of_its_holder() -> None:
    """A headline's *Wali Kota Sementara* is the acting mayor whom the text names."""
    text = (
        "Wali Kota Sementara Saksikan Ikrar Netralitas ASN Bima\n\nASN Bima membaca ikrar netralitas, disaksikan dua "
        "pejabat: Budi Rekaan, Pjs Wali Kota Bima, dan Kapolres Bima Kota Sri Misalan."
    )
    people = [found.value for found in extract(article(text), load_lexicon())]
    assert sorted(one.name or "" for one in people) == ["Budi Rekaan", "Sri Misalan"]


def test_ranks_of_the_house_are_no_witnesses() -> None:
    """*Pimpinan Tinggi Madya* is a grade of those who pledge, no name."""
    words = "ASN Siak membacakan ikrar netralitas di hadapan Pimpinan Tinggi Madya dan Pratama."
    assert not extract(article(words), load_lexicon())


@pytest.mark.parametrize(
    ("words", "person"),
    [
        (
            "Kepala Dindikbud Siak Budi Rekaan",
            ("Kepala", "Budi Rekaan", "Dinas Pendidikan dan Kebudayaan Kabupaten Siak"),
        ),
        ("Asisten I Setdakab Siak Budi Rekaan mewakili bupati", ("Asisten I", "Budi Rekaan", "Setda Kabupaten Siak")),
        ("Anggota Bawaslu Riau Divisi Pencegahan Budi Rekaan", ("Anggota", "Budi Rekaan", "Bawaslu Provinsi Riau")),
        ("Kanit Binmas Polsek Siak Aipda Budi", ("Kanit Binmas", "Budi", "Polsek Siak")),
        ("Kapolres Metro Bekasi Kombes Budi Rekaan", ("Kapolres Metro", "Budi Rekaan", "Bekasi")),
        ("Babinsa Serda Budi Rekaan", ("Babinsa", "Budi Rekaan", None)),
        ("Danposramil Siak Pelda Budi Rekaan", ("Danposramil", "Budi Rekaan", "Kecamatan Siak")),
    ],
)
def test_short_names_of_offices_divisions_and_ranks_are_no_names(
    words: str, person: tuple[str, str, str | None]
) -> None:
    found = extract(article(f"ASN Siak berikrar netral. Ikrar netralitas disaksikan {words}."), load_lexicon())
    assert [(f.value.role, f.value.name, f.value.org) for f in found] == [person]


def test_leaders_of_the_people_lend_their_title_to_nobody() -> None:
    found = extract(article("Ikrar netralitas ASN Siak disaksikan tokoh masyarakat, MUI serta KNPI."), load_lexicon())
    assert [(f.value.role, f.value.org) for f in found] == [("tokoh masyarakat", None), (None, "MUI"), (None, "KNPI")]
