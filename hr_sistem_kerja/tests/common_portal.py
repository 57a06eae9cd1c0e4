"""Pages of the portal, asked for as the account of a person; helper of the tests of the rooms."""

import re
from html import unescape

from odoo import http
from odoo.tools import mute_logger

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja"


class HalamanMixin:
    """Short words for a person at the portal; beside a case with ``akun()`` and HttpCase."""

    def masuk(self, pegawai):
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        # The sentences of the tests are the English ones
        self.env["res.lang"]._activate_lang("en_US")
        user.write({"password": SANDI, "lang": "en_US"})
        self.authenticate(user.login, SANDI)
        self.opener.cookies.set("frontend_lang", "en_US")
        return user

    def buka(self, alamat):
        return self.url_open(f"{ALAMAT}/{alamat}")

    def kirim(self, alamat, files=None, **isi):
        """Send a form of a page; redirects are followed."""
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        halaman = self.url_open(f"{ALAMAT}/{alamat}", data=isi, files=files)
        self.env.invalidate_all()
        return halaman

    def pesan(self, halaman):
        """Return the refusal that a page shows, or nothing."""
        temuan = re.search(r'id="pesan"[^>]*>([^<]*)', halaman.text)
        return unescape(temuan[1]) if temuan else ""

    def periksa_hanya(self, alamat, boleh, tidak):
        """The page is there for some, and for others as if it were not; nobody logs in first.

        :param boleh: ``hr.employee`` who get the page
        :param tidak: ``hr.employee`` who do not
        """
        for pegawai in boleh:
            self.masuk(pegawai)
            self.assertEqual(self.buka(alamat).status_code, 200, pegawai.name)
        for pegawai in tidak:
            self.masuk(pegawai)
            halaman = self.buka(alamat)
            self.assertEqual(halaman.status_code, 404, pegawai.name)
            # Our own page, in the language of the reader
            self.assertIn('class="o_sk"', halaman.text)
        self.authenticate(None, None)
        self.assertIn("/web/login", self.buka(alamat).url)

    def periksa_tertolak(self, alamat, tidak, **isi):
        """A form sent by others gets the same answer as one to what is not there."""
        for pegawai in tidak:
            self.masuk(pegawai)
            self.assertEqual(self.kirim(alamat, **isi).status_code, 404, pegawai.name)

    def periksa_csrf(self, alamat, **isi):
        with mute_logger("odoo.http"):
            halaman = self.kirim(alamat, **{**isi, "csrf_token": "palsu"})
        self.assertEqual(halaman.status_code, 400)
