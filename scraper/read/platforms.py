"""How the publishing systems of Indonesian news mark an article: a table, one row a system.

A row applies where the page has one of its `content` elements, and one of its `marks` too if it names any. Keys are
`.class`, `#id` or `[itemprop=…]`. The order matters: the surest come first, the common names last.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Platform:
    """Where a system keeps the body and the captions, and what inside the body is not the article."""

    name: str
    content: tuple[str, ...]
    marks: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


PLATFORMS = (
    Platform(
        "antara",
        content=(".wrap__article-detail-content", "#content_news", "#newscontent"),
        captions=(".image_caption", ".foto_keterangan"),
        drop=(".baca-juga", ".text-muted", ".mt10", ".date", ".quote_old"),
    ),
    Platform(
        "tribun",
        content=(".txt-article", "#article_con"),
        marks=("#arttitle", "#article", ".side-article"),
        captions=(".imgcaption", ".grey2"),
        drop=(".baca", ".paging", ".tagcloud3", "#baca-juga", ".btn-slctn"),
    ),
    Platform(
        "kompas",
        content=(".read__content", ".kcm-read-text", ".kcmread1114", ".div-read"),
        captions=(".photo__caption", ".photo__author", ".kcm-read-copy-photo", ".img-caption", ".photo"),
        drop=(
            ".inner-link-baca-juga", ".ads-on-body", ".kompasidRec", ".read__bacajuga", ".lihatjg", ".read__author",
            ".read__info__author", ".read__info__date",
        ),
    ),
    Platform(
        "promedia",
        content=(".mco__content", ".article__content", ".detail-artikel", ".detail-in"),
        captions=(".photo__caption", ".article__caption"),
        drop=(".lihatjg", ".box-bacajuga", ".article__author", ".box-redaksi"),
    ),
    Platform(
        "detik",
        content=(".detail__body-text", ".text_detail", ".detail_text"),
        captions=(".detail__media-caption", ".pic_artikel_caption", ".pic_artikel"),
        drop=(".linksisip", ".parallaxindetail", ".detail__body-tag", ".detail_tag", ".embed"),
    ),
    Platform(
        "jnews",
        content=(".content-inner",),
        marks=(".jeg_post_title", ".jeg_main_content"),
        drop=(
            ".jnews_inline_related_post_wrapper", ".jnews_inline_related_post", ".jeg_share_button", ".jeg_post_tags",
            ".jnews_author_box_container", ".jeg_ad", ".jeg_pagenav_1",
        ),
    ),
    Platform(
        "newspaper",
        content=(".td-post-content", ".tdb_single_content"),
        drop=(
            ".td-a-ad", ".td-a-rec", ".td-post-sharing", ".td_block_related_posts", ".td-post-source-tags",
            ".td-post-views", ".td-spot-id-content_inline",
        ),
    ),
    Platform(
        "bawaslu",
        content=(".field--name-body", ".field-name-body", ".content-berita"),
        drop=(".field--name-field-tags",),
    ),
    Platform(
        "liputan6",
        content=("#multi-page-0", ".article-content-body__item-content"),
        drop=(".baca-juga", ".baca-juga-collections"),
    ),
    Platform("jpnn", content=(".page-content",), marks=(".content-artikel",), drop=(".baca-juga",)),
    Platform("tempo", content=(".tubuh-berita", ".artikel", "#isi"), captions=(".deskripsi", ".foto-caption")),
    Platform("republika", content=(".content-detail", ".global-detail", ".teaser-pic"), captions=(".caption-detail",)),
    Platform("okezone", content=("#contentx", ".ctn-desc", "#article-box"), captions=(".caption-img-ab",)),
    Platform(
        "viva",
        content=("#article-content", "#article-detail-content", ".main-content-detail"),
        captions=(".captionphoto",),
    ),
    Platform("kapanlagi", content=("#v6-revb-detailnews", ".entertainment-detail-news", ".body-paragraph")),
    Platform("media indonesia", content=(".article",), marks=(".info-author",), drop=(".ext-channel", ".info-author")),
    Platform(
        "portal pemerintah",
        content=(
            ".isi-berita", ".isi_berita", ".konten-berita", ".detail-berita", ".berita-detail", ".berita-isi",
            ".news-detail", ".detail-content", ".content-news", "#isi-berita", "#isi_berita",
        ),
        captions=(".keterangan-foto", ".ket-foto"),
        drop=(".dibaca", ".statistik", ".info-berita", ".berita-lain"),
    ),
    Platform("blogger", content=(".post-body",), drop=(".post-footer", ".related-posts")),
    Platform(
        "wordpress",
        content=(
            ".entry-content-single", ".single-content", ".post-content", ".entry-content", ".the-content",
            ".entry", ".post-entry", ".elementor-widget-theme-post-content",
        ),
        drop=(
            ".sharedaddy", ".jp-relatedposts", ".wpcnt", ".yarpp", ".gmr-related-post", ".gmr-banner-insidecontent",
            ".wp-block-read-more", ".crp_related", ".inline-related-posts", ".page-links", ".post-views",
            ".heateor_sss_sharing_container",
        ),
    ),
    Platform("schema.org", content=("[itemprop=articleBody]",)),
)  # fmt: skip
