import psycopg2

from odoo import Command
from odoo.cli.command import find_command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_riwayat import RiwayatCase


@tagged("post_install", "-at_install")
class TestRiwayatAkses(RiwayatCase):
    """Nobody writes the history; who may read and verify it."""

    def test_tidak_ada_yang_menulis(self):
        """No role, no sudo and no context key creates, changes or deletes a row by the ORM."""
        baris = self.baris()[1]
        vals = baris.copy_data()[0] | {"urutan": 99}
        orang = {
            "superuser": self.env.ref("base.user_root"),
            "administrator": self.buat_user("adm", "hr_sistem_kerja.group_administrator"),
            "pengelola": self.petugas,
            "operator": self.buat_user(
                "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.setda.ids
            ),
            "pegawai": self.buat_portal(self.rachma),
            "asing": self.buat_user("asg", "base.group_user"),
        }
        kunci = [{}, {"sistem_kerja_kunci": True}, {"sistem_kerja_kunci": "object"}]
        for siapa, user in orang.items():
            for konteks in kunci:
                satu = self.sebagai(user, baris).with_context(**konteks)
                for record in (satu, satu.sudo()):
                    for nama, panggil in {
                        "create": lambda r=record: r.create(dict(vals)),
                        "write": lambda r=record: r.write({"catatan": "x"}),
                        "write kosong": lambda r=record: r.write({}),
                        "unlink": lambda r=record: r.unlink(),
                    }.items():
                        with (
                            self.subTest(siapa=siapa, konteks=konteks, tindakan=nama),
                            self.assertRaisesRegex(UserError, "never changes"),
                            self.cr.savepoint(),
                        ):
                            panggil()
                    # Who may not read the row is stopped before that
                    with self.subTest(siapa=siapa, tindakan="copy"), self.assertRaises(UserError):
                        record.copy()
        terbuka = baris.sudo()._buka()
        for panggil in (lambda: terbuka.write({"catatan": "x"}), terbuka.unlink):
            with self.assertRaisesRegex(UserError, "never changes"):
                panggil()
        self.assertFalse(self.periksa()["rusak"])

    def test_impor_ditolak(self):
        """An import adds nothing either."""
        hasil = self.Keputusan.load(
            ["pengajuan_id/.id", "jenis", "urutan"], [[str(self.pengajuan.id), "setujui", "99"]]
        )
        self.assertFalse(hasil["ids"])

    @mute_logger("odoo.sql_db")
    def test_rantai_tidak_bercabang(self):
        """Two rows of one request cannot have the same number, whoever writes them."""
        baris = self.baris()
        vals = baris[-1].copy_data()[0]
        with self.assertRaises(psycopg2.IntegrityError), self.cr.savepoint():
            self.Keputusan.sudo()._buka().create(vals)
        with self.assertRaises(psycopg2.IntegrityError), self.cr.savepoint():
            self.Keputusan.sudo()._buka().create(vals | {"urutan": 99, "pengajuan_id": False})

    # ------------------------------------------------------------------ who verifies

    def test_siapa_memeriksa(self):
        """The Pengelola verifies his government; a request is verified by who may read it."""
        hasil = self.sebagai(self.petugas).periksa_riwayat()
        self.assertGreaterEqual(hasil["dokumen"], 1)
        self.assertEqual(hasil["rusak"], [])
        for user in (
            self.buat_user("asg", "base.group_user"),
            self.buat_user("opr", "hr_sistem_kerja.group_operator_pd"),
            self.buat_portal(self.kabag),
        ):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.sebagai(user).periksa_riwayat()
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.sebagai(user).action_periksa_riwayat()

    def test_pemerintah_lain(self):
        """Another government neither reads nor verifies what is not addressed to it."""
        lain = self.buat_user("lin", "hr_sistem_kerja.group_pengelola")
        lain.write({"company_ids": [Command.set(self.lain.ids)], "company_id": self.lain.id})
        keputusan = self.sebagai(lain)
        self.assertEqual(keputusan.periksa_riwayat()["dokumen"], 0)
        self.assertFalse(keputusan.search([]))
        with self.assertRaises(AccessError):
            keputusan.with_context(allowed_company_ids=self.instansi.ids).periksa_riwayat()

    def test_siapa_membaca(self):
        """Office, served agency and the people involved read; strangers do not."""
        baris = self.baris()
        for harapan, user in [
            (True, self.petugas),
            (True, self.buat_portal(self.pengajuan.pihak_ids[0])),
            (False, self.buat_portal(self.dedi)),
            (False, self.buat_user("asg", "base.group_user")),
            (
                True,
                self.buat_user(
                    "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.setda.ids
                ),
            ),
            (
                False,
                self.buat_user(
                    "opl", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
                ),
            ),
        ]:
            dia = self.sebagai(user, baris)
            with self.subTest(user=user.login):
                self.assertEqual(dia.has_access("read"), harapan)
                for operasi in ("write", "create", "unlink"):
                    self.assertFalse(dia.has_access(operasi))

    def test_tombol(self):
        """The buttons tell the result, with a link to the broken row."""
        petugas = self.sebagai(self.petugas)
        for aksi in (petugas, self.pengajuan):
            params = aksi.action_periksa_riwayat()["params"]
            self.assertEqual(params["type"], "success")
            self.assertIn("nothing was changed", params["message"])
        baris = self.baris()[1]
        with self.di_belakang(self.ubah(baris, catatan="x")):
            for aksi in (petugas, self.pengajuan):
                params = aksi.action_periksa_riwayat()["params"]
                self.assertEqual((params["type"], params["sticky"]), ("danger", True))
                nama = f"{self.pengajuan.display_name} (ID {self.pengajuan.id}), row 2."
                self.assertIn(nama, params["message"])
                self.assertEqual(
                    params["links"][0]["url"], f"/odoo/sistem.kerja.keputusan/{baris.id}"
                )
        with self.di_belakang(self.hapus(self.baris()[-1])):
            params = self.pengajuan.action_periksa_riwayat()["params"]
            self.assertEqual(
                params["links"][0]["url"], f"/odoo/sistem.kerja.pengajuan/{self.pengajuan.id}"
            )

    def test_perintah(self):
        """``odoo periksa_riwayat`` exits 1 and names the first broken row."""
        perintah = find_command("periksa_riwayat")
        kode, baris = perintah.periksa(self.env, self.instansi.id)
        self.assertEqual(kode, 0)
        self.assertEqual(len(baris), 1)
        self.assertIn(self.instansi.name, baris[0])
        satu = self.baris()[1]
        with self.di_belakang(self.ubah(satu, catatan="x")):
            kode, baris = perintah.periksa(self.env, self.instansi.id)
            self.assertEqual(kode, 1)
            self.assertEqual(perintah.periksa(self.env)[0], 1)
            self.assertIn(self.pengajuan.display_name, baris[0])
            self.assertEqual(perintah.periksa(self.env, self.lain.id)[0], 0)
        self.assertEqual(perintah.periksa(self.env, 999999999)[0], 2)

    def test_beban(self):
        """The queries of a verification do not grow with the number of requests."""
        banyak = self.env["sistem.kerja.pengajuan"].create(
            [
                {
                    "employee_id": self.dagas.id,
                    "unit_tujuan_id": self.bagian_lain.id,
                    "maksud": f"Membantu {urutan}",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-03-31",
                }
                for urutan in range(50)
            ]
        )
        for pengajuan in banyak:
            pengajuan.action_batalkan("Uji")
        self.env.flush_all()
        with self.assertQueryCount(3):
            self.assertEqual(self.periksa(banyak[:10])["baris"], 10)
        with self.assertQueryCount(3):
            hasil = self.periksa(banyak)
        self.assertEqual((hasil["baris"], hasil["rusak"]), (50, []))
