"""Every route of the portal, as everybody: what each person gets, and that nothing is forgotten."""

import re
from contextlib import contextmanager

from odoo import http
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from . import rute_portal
from .common_portal import ALAMAT, HalamanMixin
from .common_portal_rute import JenisRuteCase

TIADA = 9999999
RUANG = {nama: rute for nama, rute in vars(rute_portal).items() if nama.startswith("RUTE_")}
# The address itself and the token of the form differ between any two pages
BERUBAH = re.compile(r"[0-9a-f]{40}o\d+|\d+")
BENAR = ("diri", "ketua", "pimpinan")


@tagged("post_install", "-at_install")
class TestPortalRute(JenisRuteCase, HalamanMixin, HttpCase):
    """Issue 7, 7: ids are never trusted, and nothing leaks, not even existence."""

    def test_lengkap(self):
        """Every registered route has a row, and every row a route."""
        peta = self.env["ir.http"].routing_map()
        terdaftar = {
            (cara, rule.rule)
            for rule in peta.iter_rules()
            if rule.rule.startswith(ALAMAT)
            for cara in (rule.methods or {"GET", "POST"}) & {"GET", "POST"}
        }
        adaptor = peta.bind("uji")
        tertulis = set()
        for rute in RUANG.values():
            for cara, alamat, *_lain in rute:
                jalur = alamat.partition("?")[0].format(id=1)
                rule, _isi = adaptor.match(jalur, method=cara, return_rule=True)
                tertulis.add((cara, rule.rule))
        self.assertFalse(terdaftar - tertulis, "registered, and in no list of rute_portal")

    def test_matriks(self):
        """Each person gets at each route what its row says."""
        for nama, rute in RUANG.items():
            with self.subTest(ruang=nama), self.ruang_sendiri():
                self.periksa_ruang(rute)

    def periksa_ruang(self, rute):
        """Walk the rows of a room: first those who may nothing, then the right person."""
        for siapa in ("nobody", "orang_lain", "rekan", *BENAR):
            for cara, alamat, jenis, harapan in rute:
                if siapa not in harapan:
                    continue
                nomor = self.catat(jenis).id if jenis else 0
                self.jadi(siapa, jenis)
                with self.subTest(siapa=siapa, cara=cara, alamat=alamat):
                    jawaban = self.minta(cara, alamat.format(id=nomor))
                    self.assertEqual(jawaban.status_code, harapan[siapa])
                    if siapa == "nobody":
                        self.assertIn("/web/login", jawaban.headers["Location"])
                    elif jenis:
                        self.periksa_tiada(cara, alamat, jawaban)

    def periksa_tiada(self, cara, alamat, jawaban):
        """What does not exist is refused, in the very words of what is somebody else's."""
        tiada = self.minta(cara, alamat.format(id=TIADA))
        self.assertEqual(tiada.status_code, 404)
        if jawaban.status_code == 404:
            self.assertEqual(BERUBAH.sub("", tiada.text), BERUBAH.sub("", jawaban.text))

    def test_tanpa_token(self):
        """A form without the token of its page is refused at every address, for everybody."""
        for nama, rute in RUANG.items():
            with self.subTest(ruang=nama), self.ruang_sendiri():
                for cara, alamat, jenis, harapan in rute:
                    if cara == "POST":
                        self.jadi(next(satu for satu in BENAR if satu in harapan), jenis)
                        self.periksa_token(alamat.format(id=self.catat(jenis).id if jenis else 0))

    def periksa_token(self, alamat):
        with self.subTest(alamat=alamat), mute_logger("odoo.http"):
            self.assertEqual(self.url_open(alamat, data={"isi": "x"}).status_code, 400)

    # ------------------------------------------------------------------ who asks

    @contextmanager
    def ruang_sendiri(self):
        """Let a room begin with records of its own, and leave none of them."""
        with self.cr.savepoint() as sebelum:
            self.tersimpan.clear()
            self.kini = None
            yield
            sebelum.rollback()

    def jadi(self, siapa, jenis):
        """Log in as the person, unless it is who asked last."""
        pegawai = None if siapa == "nobody" else self.pelaku(siapa, jenis)
        if self.kini == (pegawai.id if pegawai else 0):
            return
        self.kini = pegawai.id if pegawai else 0
        if pegawai:
            self.masuk(pegawai)
        else:
            self.authenticate(None, None)

    def minta(self, cara, alamat):
        isi = {"csrf_token": http.Request.csrf_token(self)} if cara == "POST" else None
        jawaban = self.url_open(alamat, data=isi, allow_redirects=False)
        tujuan = jawaban.headers.get("Location", "")
        if tujuan.endswith(alamat) and tujuan != alamat:
            # The same page in the language of the user
            jawaban = self.url_open(tujuan, allow_redirects=False)
        self.env.invalidate_all()
        return jawaban
