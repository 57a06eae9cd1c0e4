"""One application from the open need to the final recommendation, as its people walk it."""

import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest
from aksesibilitas import Pemeriksa, butuh_axe
from conftest import ALAMAT, BASIS_DATA
from klien import Klien
from kota_portal import KotaPortal

PORTAL = "/my/sistem-kerja"
LAYAR = {"telepon": (390, 844), "meja": (1366, 850)}
FOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d4944415478da6364f8cf500f0003860180595a8ddf0000000049454e44ae426082"
)
ORANG = ("peminta", "wakil", "caca", "ani", "diminta", "sekda")
# What is downloaded, and the further pages of a list
BERKAS = re.compile(r"/berkas\b|/naskah/|/pdf\b|/page/|/halaman/")
# Only where a regulation lets one official recommend and another assign the target
LAIN = {f"{PORTAL}/unit/putusan/rekomendasi-target/{{id}}"}


class Orang:
    """Somebody at the portal; every page that he sees fits his screen."""

    def __init__(self, masuk, kota, nama, layar):
        self.kota, self.lebar = kota, layar[0]
        self.halaman = masuk(kota.login(nama), *layar)

    def buka(self, alamat):
        alamat = alamat if alamat.startswith("/my") else f"{PORTAL}/{alamat}".rstrip("/")
        jawaban = self.halaman.goto(f"{ALAMAT}{alamat}")
        assert jawaban.ok, f"{alamat}: {jawaban.status}"
        self.periksa_layar()
        return self

    def periksa_layar(self):
        lebar = self.halaman.evaluate("document.documentElement.scrollWidth")
        assert lebar <= self.lebar, f"{self.halaman.url}: {lebar} px"
        assert self.halaman.locator("h1").count() == 1, self.halaman.url
        alamat = self.halaman.url.removeprefix(ALAMAT)
        self.kota.pemeriksa.lihat(sebagai_pola(alamat), self.halaman)

    def tautan(self, bagian):
        """Follow the first link whose address begins so."""
        self.halaman.locator(f"main a[href^='{PORTAL}/{bagian}']").first.click()
        self.halaman.wait_for_load_state()
        self.periksa_layar()
        return self

    def isi(self, **nilai):
        for nama, satu in nilai.items():
            self.halaman.fill(f"main [name='{nama}']", satu)
        return self

    def tekan(self, tombol, ke=""):
        """Press a button of a form and read what was done."""
        self.halaman.click(f"main form{ke} {tombol}")
        self.halaman.wait_for_load_state()
        pesan = self.halaman.locator("#pesan")
        assert not pesan.count(), f"{self.halaman.url}: {pesan.inner_text()}"
        assert self.halaman.locator("#selesai").inner_text().strip(), self.halaman.url
        self.periksa_layar()
        return self

    def putuskan(self):
        """Approve the first step that waits."""
        self.buka("langkah").tautan("langkah/")
        return self.tekan("button[name=putusan][value=setujui]")

    def nomor(self):
        """Return the id in the address of the page."""
        return int(re.search(r"/(\d+)(?:$|[?#/])", self.halaman.url)[1])


@pytest.fixture(scope="module", params=LAYAR)
def kota(request):
    kota = KotaPortal(Klien(ALAMAT, BASIS_DATA, "admin", "admin"))
    kota.layar, kota.tuntas, kota.pemeriksa = LAYAR[request.param], False, Pemeriksa()
    yield kota
    kota.bersihkan()


@pytest.fixture
def orang(masuk, kota):
    """Return a function that logs somebody of the government in."""
    ada = {}

    def siapa(nama):
        if nama not in ada:
            ada[nama] = Orang(masuk, kota, nama, kota.layar)
        return ada[nama]

    return siapa


def test_perjalanan(kota, orang):
    """Apply, verify, approve twice, sign, acknowledge, report, accept, recommend."""
    pengajuan = melamar(kota, orang("ani"))
    mendelegasikan(kota, orang("diminta"))
    orang("caca").putuskan()
    orang("peminta").putuskan()
    orang("ani").putuskan()
    # The head of her Bagian is away: who acts for him approves and assigns
    orang("wakil").putuskan().putuskan()
    kota.tandatangani(kota.surat_penugasan(pengajuan))
    pekerjaan = menerima(orang("ani"))
    melapor(orang("ani"), orang("caca"), pekerjaan)
    merekomendasikan(orang("wakil"), orang("ani"), pekerjaan)
    kota.tuntas = True


def melamar(kota, ani):
    """From the open need to an application on its way; return its id."""
    ani.buka("").tautan("kebutuhan").tautan(f"kebutuhan/{kota.tim}").tautan("pengajuan/baru")
    ani.isi(
        maksud="Ikut menyusun naskah", target="1 naskah", pengaturan_lain="Dua hari dalam sepekan"
    )
    ani.tekan("button[type=submit]", "[action$='/pengajuan/baru']")
    nomor = ani.nomor()
    ani.tekan("button[type=submit]", "[action$='/ajukan']")
    return nomor


def mendelegasikan(kota, diminta):
    """The PPK asks for a delegation of his post; an officer puts it in force."""
    diminta.buka("unit").tautan("delegasi")
    diminta.halaman.select_option("main select[name=penerima]", str(kota.orang["wakil"]))
    diminta.isi(mulai=kota.mulai.isoformat(), selesai=kota.selesai.isoformat(), alasan="Cuti")
    diminta.tekan("button[type=submit]", "[action$='/delegasi']")
    assert kota.berlakukan_pendelegasian()


def menerima(ani):
    """Say that the assignment has arrived, and read its letter; return the id of it."""
    ani.buka("").tautan("pekerjaan/")
    nomor = ani.nomor()
    ani.tekan("button[type=submit]", "[action$='/terima']")
    surat = ani.halaman.get_attribute(f"main a[href^='{PORTAL}/naskah/']", "href")
    unduhan = ani.halaman.request.get(f"{ALAMAT}{surat}")
    assert unduhan.ok
    assert unduhan.body().startswith(b"%PDF")
    return nomor


def melapor(ani, caca, pekerjaan):
    """Report in three fields with a photo; the ketua accepts with his words."""
    ani.buka(f"pekerjaan/{pekerjaan}")
    ani.halaman.click("main form[action$='/laporan'] button")
    ani.halaman.wait_for_load_state()
    laporan = ani.nomor()
    ani.isi(isi="Menyusun bab satu", rencana_lanjut="Data belum ada")
    ani.halaman.set_input_files(
        "main input[type=file]", {"name": "foto.png", "mimeType": "image/png", "buffer": FOTO}
    )
    ani.tekan("button[name=tindakan][value=kirim]")
    caca.buka("laporan").tautan(f"laporan/{laporan}").isi(umpan_balik="Bagus sekali")
    caca.tekan("button[name=putusan][value=terima]")
    assert "Bagus sekali" in ani.buka(f"laporan/{laporan}").halaman.inner_text("main")


def merekomendasikan(ppk, ani, pekerjaan):
    """The PPK rates, the person comments, then it is final."""
    ppk.buka("unit/rekomendasi")
    ppk.tekan("button[type=submit]", f"[action$='/buat/{pekerjaan}']")
    rekomendasi = ppk.nomor()
    ppk.halaman.wait_for_selector("main select[name=hasil_kerja]")
    for pilihan in ppk.halaman.locator("main select").all():
        if pilihan.get_attribute("name") not in ("perilaku_kerja", "predikat"):
            pilihan.select_option("sesuai")
    ppk.tekan("button[name=tindakan][value=simpan]")
    ppk.tekan("button[name=tindakan][value=ajukan]")
    ani.buka("rekomendasi").tautan("rekomendasi/").isi(tanggapan="Terima kasih")
    ani.tekan("button[type=submit]", f"[action$='/rekomendasi/{rekomendasi}']")
    ppk.buka(f"unit/rekomendasi/{rekomendasi}").tekan("button[name=tindakan][value=terima]")


# ---------------------------------------------------------------------- every page


def test_aksesibilitas(kota, orang):
    """Every page that somebody of the journey reaches, without serious findings of axe."""
    butuh_axe()
    if kota.layar != LAYAR["telepon"]:
        pytest.skip("the same pages as on the phone")
    if not kota.tuntas:
        test_perjalanan(kota, orang)
    sendiri, draf = kota.lengkapi()
    kali = Counter()
    for nama in ORANG:
        jelajahi(orang(nama), kali)
    # Of each kind one was opened; these pages are behind another one of it
    orang("peminta").buka(f"unit/tim/{kota.tim}").buka(f"penunjukan/{draf}/ubah")
    orang("caca").buka(f"pekerjaan/{sendiri}").tautan(f"pekerjaan/{sendiri}/hasil")
    orang("caca").buka(f"pekerjaan/{sendiri}/rencana-pelaksanaan")
    assert not kota.pemeriksa.galat, "\n".join(kota.pemeriksa.galat)
    belum = set(halaman_tertulis()) - kota.pemeriksa.terlihat - LAIN
    assert not belum, f"no link leads there: {sorted(belum)}"


def jelajahi(orang, kali):
    """Follow the links from the own page, to one page of each kind; three people see them all."""
    antre, milik = [PORTAL], set()
    while antre:
        alamat = antre.pop(0)
        pola = sebagai_pola(alamat)
        if pola in milik or kali[pola] == 3:
            continue
        milik.add(pola)
        kali[pola] += 1
        orang.buka(alamat)
        tautan = orang.halaman.eval_on_selector_all(
            f"main a[href^='{PORTAL}']", "semua => semua.map(satu => satu.getAttribute('href'))"
        )
        antre += [satu for satu in tautan if not BERKAS.search(satu)]


def sebagai_pola(alamat):
    """Return an address as the tables of routes write it, without the language."""
    jalur = re.split("[?#]", alamat)[0].rstrip("/")
    jalur = jalur[jalur.find("/my/") :]
    return re.sub(r"(?<=/)\d+(?=/|$)", "{id}", jalur)


def halaman_tertulis():
    """Return the pages that the tables of the Odoo tests know; files are no pages."""
    berkas = Path(__file__).parents[1] / "hr_sistem_kerja/tests/rute_portal.py"
    spek = importlib.util.spec_from_file_location("rute_portal", berkas)
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    for nama, rute in vars(modul).items():
        if nama.startswith("RUTE_"):
            for cara, alamat, *_lain in rute:
                if cara == "GET" and not BERKAS.search(alamat):
                    yield sebagai_pola(alamat)
