"""Names of persons and roles: what is left without titles, ranks and degrees, and how we write a role."""

import re

from scraper.lexicon.load import People

_DEGREE = (
    r"(?:(?:S|M|A|B|Dr|Ph|LL|Sp)\.\s?[A-Za-z]{1,5}(?:\.[A-Za-z]{0,4})*\.?|S\.?H\.?|M\.?H\.?|S\.?E\.?|M\.?M\.?|"
    r"S\.?T\.?|M\.?T\.?|S\.?IP\.?|M\.?AP\.?|M\.?Si\.?|S\.?Sos\.?|S\.?Pd(?:\.?I)?\.?|M\.?Pd(?:\.?I)?\.?|S\.?STP\.?|"
    r"M\.?Kes\.?|S\.?Ag\.?|M\.?Ag\.?|M\.?Hum\.?|S\.?Kom\.?|S\.?KM\.?|MBA|CA|SIK|S\.?I\.?K\.?|MPA|MSc|M\.?Eng|"
    r"S\.?P\.?|M\.?P\.?|S\.?Hut\.?|S\.?Farm|Apt|Lc|MA|M\.?Kn|BBA|BA|B\.?Sc|S\.?Pt|S\.?TP|S\.?Psi|M\.?Psi|M\.?Th|S\.?Th|"
    r"S\.?Kep|Ners|[SM]\.?I\.?Kom|M\.?Ling|S\.?Sn|S\.?Hum|M\.?Tr\w*|CGCAE)"
)

_TRAILING_DEGREES = re.compile(rf"(?:[\s,]+{_DEGREE})+\W*$")

_DEGREE_WITHIN = re.compile(r"(?<=\w)\s+[SMAB]\.(?:[A-Z][a-z]{1,4}|[A-Z]{2,4})\b.*$", re.S)
"""*Zulfikri M.Si*: a stop inside a word, with no more than its letters before it, opens a degree."""

_RANKS = (
    "AKBP", "AKP", "Kompol", "Kombes", "Iptu", "Ipda", "Letkol", "Kolonel", "Mayor", "Kapten", "Lettu", "Brigjen",
    "Aiptu", "Aipda", "Bripka", "Bripda", "Briptu", "Peltu", "Pelda", "Serma", "Serka", "Sertu", "Serda",
)  # fmt: skip
_HONORIFIC = re.compile(
    r"(?:(?:H|Hi|Hj|Dr|dr|drg|Drs|Dra|Ir|Prof|KH|Ust|Tgk|Pdt|Rm|Romo|Pastor|St|Bapak|Ibu|Bpk|Saudara|Sdr|DR|DRS|"
    r"HJ|Irjen|Mayjen|Letjen|Letda|Kol|Pol|Inf|Arm|Czi|Kav|Arh|Cba|TNI|Laut|Mar|P|Purn|R|Rd|Tn|Ny|Haji|"
    r"Hajah|Ajun|Komisaris|Besar|Polisi|Brigpol|Kopda|Koptu|Letnan|Jenderal|Brigadir|Infanteri|Kavaleri|"
    r"Artileri|"
    rf"{'|'.join(_RANKS)})"
    r"(?:\.?(?:\s*\([A-Z]\w*\))?\s+|\.(?=[A-Z][a-z]{2})))+"
)

_STOOD_IN = re.compile(
    r"(?:yang\s+(?:diwakili|dihadiri)\s+(?:oleh\s+)?|diwakili\s+(?:oleh\s+)?|\([^)]*\)\s*|atas\s+nama\s+|yakni\s+|yaitu\s+|bernama\s+)"
)

_TITLES_WITHIN = frozenset(_RANKS) | {"Hj", "Drs", "Dra", "Ir", "Dr", "Pdt", "KH", "Tgk", "Prof", "RD", "RP"}
"""Between a place and a name: *Kapolres Pulau Buru AKBP Nur Rahman*, *Dinas Sosial Bulukumba Hj. Hamrina*."""

_BEGIN_NO_NAME = frozenset((
    "universitas", "institut", "politeknik", "rsud", "rumah", "puskesmas", "smp", "sma", "smk", "smpn", "sman", "smkn",
    "dewan", "fraksi",
    "menurut", "bersama", "sementara", "sedangkan", "adapun", "namun", "lalu", "kemudian", "usai", "seusai", "setelah",
    "selepas", "sebelum", "ketika", "saat", "kepada", "selain", "begitu", "demikian", "tidak", "tak", "bukan", "hanya",
    "sebagai", "selaku", "pada", "bertempat", "se", "setda", "setdakab", "setdako", "setdaprov", "sekretariat",
))  # fmt: skip
"""With these begins the name of a house whose end we do not know: better no name than half a house; or a sentence."""
_VERB = re.compile(r"(?:[Dd]i|[Mm]e)[a-z]{4,}kan$")
"""*KPU Dihadirkan sebagai Saksi*, as a headline has it."""
_NAME_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)+|[A-Z][\w’'`-]*\.?|bin|binti|al|el|van|de|la|ibnu)"

_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,6}}")

DEGREES = re.compile(rf"^\W*{_DEGREE}(?:[\s,.]+{_DEGREE})*\W*$")

_ACRONYM = re.compile(r"[A-Z]{2,6}\b(?![.’'-])(?!\s+[A-Z]{2,}\b)|[A-Z]{7,9}(?=\s+(?:Wilayah|Regional|Kelas)\b)")

_WRITTEN = {
    "walikota": "Wali Kota", "wali kota administrasi": "Wali Kota", "walikota administrasi": "Wali Kota",
    "wakil walikota": "Wakil Wali Kota", "wawali": "Wakil Wali Kota", "wawako": "Wakil Wali Kota",
    "wabup": "Wakil Bupati", "wagub": "Wakil Gubernur",
}  # fmt: skip


def person_name(words: str, people: People) -> str | None:
    """A person's name at the start of the words, without titles and degrees; None where none stands."""
    words = words.strip()
    for before in (_STOOD_IN, _HONORIFIC):
        if skipped := before.match(words):
            words = words[skipped.end() :]
    words = _DEGREE_WITHIN.sub("", words)
    found = _NAME.match(words)
    if not found:
        return None
    name = _TRAILING_DEGREES.sub("", " " + found.group()).strip(" ,.")
    kept: list[str] = []
    tokens = name.split()
    bare = [token.strip(".") for token in tokens]
    if not _TITLES_WITHIN.isdisjoint(bare[:-1]):  # a last name is none: „Yuliana Mayor“
        titled = max(n for n, token in enumerate(bare[:-1]) if token in _TITLES_WITHIN)
        tokens, bare = tokens[titled + 1 :], bare[titled + 1 :]
    for token, word in zip(tokens, bare, strict=True):
        if not kept and (
            word.lower() in people.vocabulary or word.lower() in _BEGIN_NO_NAME or word.lower() in people.bodies
        ):
            return None
        if word.lower() in people.unlike_names or _VERB.match(word):
            break
        kept.append(token)
    if not kept or not kept[0][0].isupper() or all(len(token.strip(".")) < 2 for token in kept):
        return None
    return " ".join(kept)


def leading_acronym(words: str) -> str | None:
    """A body's short name at the start of the words, no title: *Ketua DMI*, *Kadis PMD Gaspar Nanggar*."""
    found = _ACRONYM.match(words)
    return None if found is None or _HONORIFIC.match(f"{found.group()} ") else found.group()


def written_role(words: str) -> str:
    """A role as we write it: its usual long form, capitalised unless it only says that somebody was sent."""
    words = squeeze(words)
    if words.lower() in _WRITTEN:
        return _WRITTEN[words.lower()]
    if words.lower() in ("perwakilan", "utusan", "unsur", "wakil", "pimpinan", "pejabat", "jajaran"):
        return words.lower()
    return words if words not in (words.lower(), words.upper()) else words.title()


def squeeze(words: str) -> str:
    """The words with single blanks, without blanks, commas or stops at either end."""
    return " ".join(words.split()).strip(" ,.")
