"""A page → an article: body, captions, furniture, and pages that mean harm."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.errors import ReadError
from scraper.models import Article, Page
from scraper.read.outline import DEPTH_LIMIT, TAG_LIMIT
from scraper.read.page import read_page
from tests.read.mutation import mutated

TODAY = dt.date(2026, 11, 21)
URL = "https://www.contoh.id/2024/10/23/asn-kabupaten-ikrar-netral/"
LEAD = "SUKAMAJU – Sebanyak 83 pegawai membacakan ikrar netralitas di halaman kantor bupati, Rabu (23/10/2024)."
MORE = "Ikrar itu disaksikan Ketua Bawaslu dan ditutup dengan penandatanganan pakta integritas oleh semua peserta."


def read(body: str, head: str = "<title>ASN ikrar netral</title>", url: str = URL) -> Article:
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_page(Page(url, html.encode(), TODAY))


def lines(article: Article, kind: str = "body") -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if part.kind == kind]


def post(inner: str) -> str:
    return f"<h1>ASN ikrar netral</h1><div class='entry-content'>{inner}</div>"


PARAGRAPHS = f"<p>{LEAD}</p><p>{MORE}</p>"


# ── Body ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_headline_caption_and_body_stand_in_page_order() -> None:
    """The headline is first; the lead picture's caption precedes the body, an inner one stands where it is."""
    article = read(
        "<h1>ASN ikrar netral</h1><figure><img><figcaption>Apel di halaman kantor.</figcaption></figure>"
        f"<div class='entry-content'><p>{LEAD}</p>"
        "<div class='wp-caption'><p class='wp-caption-text'>Peserta apel.</p></div>"
        f"<p>{MORE}</p></div>"
    )
    kinds = [(part.kind, article.text[part.start : part.end]) for part in article.parts]
    assert kinds == [
        ("headline", "ASN ikrar netral"),
        ("caption", "Apel di halaman kantor."),
        ("body", LEAD),
        ("caption", "Peserta apel."),
        ("body", MORE),
    ]


def test_double_breaks_part_paragraphs_and_single_ones_only_sentences() -> None:
    """Text set with <br> becomes paragraphs, but a date broken over a line stays whole."""
    article = read(post(f"{LEAD}<br><br>Kegiatan digelar Senin,<br>17 Oktober 2022 di aula.<br>{MORE}"))
    assert lines(article) == [LEAD, "Kegiatan digelar Senin, 17 Oktober 2022 di aula.", MORE]


def test_lists_quotes_and_headings_of_the_body_stay() -> None:
    """Points of a pledge, block quotes and subheadings are the article's; a heading with nothing after it is not."""
    points = "<h2>Isi ikrar</h2><ol><li>Menjaga netralitas.</li></ol>"
    inner = f"<p>{LEAD}</p>{points}<blockquote>{MORE}</blockquote><h3>Lainnya</h3>"
    assert lines(read(post(inner))) == [LEAD, "Isi ikrar", "Menjaga netralitas.", MORE]


def test_a_table_is_read_row_by_row() -> None:
    """Cells of a row are one line."""
    inner = f"{PARAGRAPHS}<table><tr><td>Camat</td><td>15</td></tr><tr><td>Lurah</td><td>83</td></tr></table>"
    assert lines(read(post(inner)))[2:] == ["Camat 15", "Lurah 83"]


def test_a_dateline_in_a_block_of_its_own_joins_its_paragraph() -> None:
    """A dateline set in bold before the first paragraph belongs to it."""
    assert lines(read(post(f"<strong>Jakarta</strong> -<p>{LEAD}</p><p>{MORE}</p>")))[0] == f"Jakarta - {LEAD}"


def test_a_topic_link_within_a_sentence_keeps_its_words() -> None:
    """Inline links are words of the sentence even when their class is called a tag."""
    inner = f"<p>{LEAD}</p><p>Menurut <a class='inner-link-tag' href='/t'>Bawaslu</a>, {MORE}</p>"
    assert lines(read(post(inner)))[1] == f"Menurut Bawaslu, {MORE}"


def test_text_swallowed_by_an_unclosed_link_is_kept() -> None:
    """An advertisement's unclosed link may hold the whole body: sentences survive, bare titles do not."""
    article = read(post(f"<a href='/iklan'><p>{LEAD}</p><p>{MORE}</p><p>Judul berita lain tanpa titik</p>"))
    assert lines(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "furniture",
    [
        "<p>Baca juga: <a href='/x'>Ikrar 900 guru di Randu</a></p>",
        "<p><strong>Baca juga: <a href='/x'>Ikrar 900 guru di Randu</a></strong></p>",
        "<p>Baca Juga</p><ul><li><a href='/x'>Ikrar 900 guru di Randu</a></li></ul>",
        "<div class='baca-juga'><ul><li>Ikrar 900 guru di Randu</li></ul></div>",
        "<p><a href='/x'>Ikrar 900 guru di Randu</a></p>",
        "<div class='jp-relatedposts'><p>Ikrar 900 guru di Randu.</p></div>",
        "<div class='share-buttons'>Bagikan 900</div>",
        "<div class='tags'><a>900</a></div>",
        "<div class='author-box'><p>Ikrar 900 ditulis oleh redaksi kami.</p></div>",
        "<p>Editor: Randu 900</p>",
        "<p>900 x Dibaca</p>",
        "<p>(900)</p>",
        "<aside>Ikrar 900 guru.</aside>",
        "<div id='respond'><p>Komentar 900 orang.</p></div>",
        "<script>var x = 'Ikrar 900 guru.'</script><style>p{width:900px}</style><!-- 900 -->",
        "<p><a href='?page=2'>Halaman selanjutnya</a> </p>",
        "<h2>Jangan Lewatkan!</h2><a href='/x'>Ikrar 900 guru, haru!</a><br><a href='/y'>FOTO: 900 lurah ikrar</a>",
        "<p>Berita terkait:</p><p><a href='/x'>Benarkah 900 guru netral?</a></p>",
        "<div class='post-ratings'>Nilai 900 pembaca.</div>",
        "<div style='display: none'>Slot gacor 900 maxwin.</div>",
        "<div style='position:absolute; left:-9999px'><p>Situs 900 resmi.</p></div>",
        "<p hidden>Ikrar 900 guru.</p>",
        "<div class='td-a-rec'>Advertisement</div>",
    ],
)
def test_furniture_inside_the_body_is_cut(furniture: str) -> None:
    """Related links, share bars, tags, boxes, counters, codes and comments leave nothing behind."""
    article = read(post(f"<p>{LEAD}</p>{furniture}<p>{MORE}</p>"))
    assert lines(article) == [LEAD, MORE]


def test_a_related_link_within_a_paragraph_is_cut_alone() -> None:
    """The sentence after an inner related link survives it."""
    first = f"<p>{LEAD} <b>Baca juga:</b> <a href='/x'>Ikrar 900 guru</a></p>"
    inner = f"{first}<p>{MORE}<br>Baca juga: <a>Lain</a><br>Selesai.</p>"
    assert lines(read(post(inner))) == [LEAD, MORE, "Selesai."]


@pytest.mark.parametrize("name", ["DINI TEJA", "ANTARA", "RUDI | SITI"])
def test_who_signed_at_the_end_is_cut(name: str) -> None:
    """A name in capitals after the last sentence is the writer's; a cry within the text is the article's."""
    assert lines(read(post(f"<p>{LEAD}</p><p>{MORE}</p><p>{name}</p>"))) == [LEAD, MORE]
    assert lines(read(post(f"<p>{LEAD}</p><p>{name}</p><p>{MORE}</p>"))) == [LEAD, name, MORE]


def test_a_caption_that_only_repeats_the_headline_is_none() -> None:
    """Some templates print the alternative text under the lead picture."""
    picture = "<figure><img><figcaption>ASN Ikrar Netral</figcaption></figure>"
    article = read(f"<h1>ASN ikrar netral</h1>{picture}<div class='entry-content'>{PARAGRAPHS}</div>")
    assert lines(article, "caption") == []


def test_a_related_link_within_a_related_link_is_cut_once() -> None:
    """Broken markup puts one label into the link of another."""
    nested = "<p><b>Baca juga:</b> <span><a>x</a><i>Baca juga:</i> <u><a>900</a></u></span></p>"
    assert lines(read(post(f"<p>{LEAD}</p>{nested}<p>{MORE}</p>"))) == [LEAD, MORE]


def test_a_frame_with_a_furniture_name_is_no_furniture() -> None:
    """Portals that wrap the body in `print` or `widget` are read."""
    assert lines(read(post(f"<div id='print-area'>{PARAGRAPHS}</div>"))) == [LEAD, MORE]


def test_an_unknown_page_is_read_by_density() -> None:
    """Without any known name the container with the most prose is the body, not the sidebar."""
    teasers = "".join(
        f"<p><a href='/{n}'>Berita lain nomor {n} yang judulnya cukup panjang sekali</a></p>" for n in range(20)
    )
    article = read(
        f"<h1>ASN ikrar netral</h1><div><div class='x1'>{PARAGRAPHS}</div><div class='x2'>{teasers}</div></div>"
    )
    assert lines(article) == [LEAD, MORE]


def test_paragraphs_wrapped_one_by_one_still_add_up() -> None:
    """A body of <div><div> paragraphs is found as a whole."""
    article = read(f"<h1>ASN ikrar netral</h1><section><div>{LEAD}</div><div>{MORE}</div></section>")
    assert lines(article) == [LEAD, MORE]


# ── Head ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<title>ASN ikrar netral - Contoh News</title><meta property='og:site_name' content='Contoh News'>",
            "ASN ikrar netral",
        ),
        (
            "<meta property='og:site_name' content='KOMPAS.com'><title>ASN ikrar netral - Kompas.com Regional</title>",
            "ASN ikrar netral",
        ),
        ("<meta property='og:title' content='ASN &amp;amp; PPPK ikrar'><title>x</title>", "ASN & PPPK ikrar"),
        (
            "<meta property='og:title' content='ASN ikrar netral di lapangan kan...'>"
            "<title>ASN ikrar netral di lapangan kantor</title>",
            "ASN ikrar netral di lapangan kantor",
        ),
        ("<meta property='og:title' content='Netral - atau tidak?'><title>x</title>", "Netral - atau tidak?"),
        ("<meta property='og:title' content='ASN ikrar - Halaman 2'><title>x</title>", "ASN ikrar"),
        ("<title>ASN ikrar (Hal 2 dari 3) - contoh.id</title>", "ASN ikrar"),
        ("<title>Janji di halaman 5 rumah - contoh.id</title>", "Janji di halaman 5 rumah"),
    ],
)
def test_the_title_loses_the_site_but_not_itself(head: str, title: str) -> None:
    """Site names, entities and ellipses go; a dash of the headline's own stays."""
    assert read(f"<div class='entry-content'>{PARAGRAPHS}</div>", head).title == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Daerah - ASN ikrar netral", "ASN ikrar netral"),
        ("Netral itu janji kami - ASN ikrar netral", "Netral itu janji kami - ASN ikrar netral"),
        ("Semua ASN ikrar netral", "Semua ASN ikrar netral"),
    ],
)
def test_a_rubric_before_the_printed_headline_is_not_the_title(said: str, title: str) -> None:
    """One or two words and a dash before what the h1 says are the section's; more are the headline's."""
    assert read(post(PARAGRAPHS), f"<meta property='og:title' content='{said}'>").title == title


def test_json_ld_wins_and_broken_json_ld_is_passed_over() -> None:
    """The article's headline and publisher come from JSON-LD, through a graph's references."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", }</script>'
        '<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "headline": "Judul lengkap",'
        '"publisher": {"@id": "#o"}}, {"@id": "#o", "name": "Kabar Contoh"}]}</script><title>x</title>'
    )
    article = read(f"<div class='entry-content'>{PARAGRAPHS}</div>", head)
    assert (article.title, article.outlet) == ("Judul lengkap", "Kabar Contoh")


def test_the_host_is_the_outlet_where_nothing_else_is_said() -> None:
    """Without a site name the host stands in, and what the page was fetched for counts before both."""
    assert read(post(PARAGRAPHS)).outlet == "contoh.id"
    html = f"<h1>ASN ikrar</h1><div class='entry-content'>{PARAGRAPHS}</div>"
    assert read_page(Page(URL, html.encode(), TODAY, outlet="Kabar")).outlet == "Kabar"


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://contoh.id/asn-ikrar-netral?utm_source=x", "https://contoh.id/asn-ikrar-netral"),
        ("/asn-ikrar-netral", "https://www.contoh.id/asn-ikrar-netral"),
        ("https://www.contoh.id/", URL),
        ("https://lain.id/asn-ikrar-netral", URL),
        ("javascript:alert(1)", URL),
        ("", URL),
    ],
)
def test_the_canonical_address_is_believed_on_its_own_site_only(canonical: str, url: str) -> None:
    """A front page, a foreign site or a script is no canonical address of an article."""
    head = f"<title>ASN ikrar netral</title><link rel='canonical' href='{canonical}'>"
    assert read(post(PARAGRAPHS), head).url == url


def test_a_saved_page_without_address_takes_its_own_word() -> None:
    """A file has no address; the page's rel=canonical gives it one, or it has none."""
    head = "<link rel='canonical' href='https://contoh.id/asn-ikrar-netral'>"
    assert read(post(PARAGRAPHS), head, url="").url == "https://contoh.id/asn-ikrar-netral"
    assert read(post(PARAGRAPHS), url="").url is None


def test_xhtml_with_an_xml_declaration_is_a_page() -> None:
    """Old portals send XHTML; the declaration does no harm."""
    html = (
        "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'>"
        f"<body>{post(PARAGRAPHS)}</body></html>"
    )
    assert lines(read_page(Page(URL, html.encode(), TODAY))) == [LEAD, MORE]


# ── Pages that mean harm ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000 + PARAGRAPHS,
        "<b>" * (DEPTH_LIMIT + 5) + PARAGRAPHS,
        "<a " * 100_000,
        "<!--" * 100_000,
        "<p>x" * (TAG_LIMIT + 1),
    ],
)
def test_hostile_markup_is_refused_without_recursion(hostile: str) -> None:
    """Endless nesting and endless elements end in a ReadError, never in a RecursionError."""
    with pytest.raises(ReadError):
        read_page(Page(URL, hostile.encode(), TODAY))


@pytest.mark.parametrize(
    "hostile",
    [
        "<div class='share'>" * (DEPTH_LIMIT - 100) + PARAGRAPHS,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + post(PARAGRAPHS),
        '<script type="application/ld+json">' + '{"a":' * 900 + "1" + "}" * 900 + "</script>" + post(PARAGRAPHS),
        "<!-- -->" * 20_000 + post(PARAGRAPHS),
        "<title>" + "a - " * 50_000 + "</title>" + post(PARAGRAPHS),
        post(PARAGRAPHS + "<p>" + "Baca juga: " * 20_000 + "</p>"),
    ],
)
def test_hostile_surroundings_do_not_hide_the_article(hostile: str) -> None:
    """What is odd but bounded is read past."""
    assert lines(read_page(Page(URL, hostile.encode(), TODAY))) == [LEAD, MORE]


@settings(max_examples=100, deadline=None)
@given(st.integers(min_value=0))
def test_any_broken_sample_page_gives_an_article_or_a_read_error(seed: int) -> None:
    """Whatever is dropped from a page, doubled or thrown into it."""
    page = mutated(seed)
    try:
        article = read_page(page)
    except ReadError:
        return
    assert "\n".join(article.text[part.start : part.end] for part in article.parts) == article.text


TAGS = st.sampled_from(
    ["p", "div", "a", "b", "br", "figcaption", "ul", "li", "h1", "table", "td", "time", "article", "aside"]
)
WORDS = st.sampled_from(
    [LEAD, MORE, "Baca juga:", "Senin, 4 Mei 2020", "x", "\u200b", "404", "&#0;", "]]>", "<!--", "-->"]
)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Tag soup: elements opened and closed at random, with words of articles between them."""
    pieces = draw(
        st.lists(st.one_of(TAGS.map("<{} class='share caption'>".format), TAGS.map("</{}>".format), WORDS), max_size=40)
    )
    return "".join(pieces)


@settings(max_examples=150, deadline=None)
@given(markup())
def test_any_tag_soup_gives_an_article_or_a_read_error(soup: str) -> None:
    """Whatever the markup, parts lie in order, within the text, and cover every line of it."""
    try:
        article = read(soup)
    except ReadError:
        return
    assert "\n".join(article.text[part.start : part.end] for part in article.parts) == article.text
