"""What each kind of institution is, in a sentence for people who browse by kind."""

from typing import Final

from scraper.vocabulary import InstitutionKind

KIND_NOTES: Final[dict[InstitutionKind, str]] = {
    "lapas": "Lembaga pemasyarakatan, tempat menjalani pidana.",
    "rutan": "Rumah tahanan negara, sebelum ada putusan.",
    "bapas": "Balai pemasyarakatan, yang membimbing klien di luar lapas.",
    "kanwil_kemenkumham": "Kantor wilayah Kementerian Hukum dan HAM, juga sesudah kementeriannya dipecah.",
    "imigrasi": "Kantor imigrasi dan rumah detensi imigrasi.",
    "kemenag": "Kementerian Agama: pusat, kantor wilayah, kantor kabupaten/kota, dan KUA.",
    "sekolah_madrasah": "Sekolah dan madrasah yang berikrar sendiri.",
    "kampus": "Universitas, institut, sekolah tinggi, dan politeknik.",
    "pengadilan": "Pengadilan umum, agama, tata usaha negara, dan militer.",
    "kejaksaan": "Kejaksaan Agung, kejaksaan tinggi, dan kejaksaan negeri.",
    "polri": "Kepolisian: Polda, Polres, Polsek, dan satuannya.",
    "tni": "Tentara Nasional Indonesia: Kodam sampai Koramil, pangkalan, dan satuannya.",
    "bps": "Badan Pusat Statistik dan kantornya di daerah.",
    "rs": "Rumah sakit milik pemerintah.",
    "pemprov": "Pemerintah provinsi sebagai satu lembaga.",
    "pemkab": "Pemerintah kabupaten sebagai satu lembaga.",
    "pemkot": "Pemerintah kota sebagai satu lembaga.",
    "kecamatan": "Kecamatan, distrik, kemantren, dan kapanewon.",
    "desa": "Desa, kelurahan, nagari, gampong, dan kampung.",
    "dinas": "Dinas, badan, inspektorat, dan sekretariat daerah yang berikrar sendiri.",
    "kementerian": "Kementerian selain yang disebut tersendiri, beserta kantornya.",
    "lembaga": "Lembaga dan badan negara di luar kementerian.",
    "bumn": "Perusahaan milik negara atau daerah.",
    "penyelenggara_pemilu": "KPU, Bawaslu, dan jajarannya bila pegawainya sendiri yang berikrar.",
    "gabungan": "Beberapa lembaga dalam satu acara.",
    "lain": "Lembaga yang tidak termasuk jenis mana pun.",
}
