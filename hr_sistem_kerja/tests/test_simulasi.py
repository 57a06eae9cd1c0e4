import json
import xmlrpc.client

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_simulasi import SimulasiCase

KUNCI = {
    "boleh": bool,
    "lingkup": str,
    "peraturan": str,
    "instrumen": str,
    "penandatangan": dict,
    "pasal": str,
    "langkah": list,
    "peringatan": list,
    "penolakan": list,
}
KUNCI_PEJABAT = {"employee_id": int, "name": str, "peran": str, "bertindak": str}
KUNCI_LANGKAH = {
    "urutan": int,
    "peran": str,
    "employee_id": int,
    "name": str,
    "aksi": str,
    "surat": str,
    "pasal": str,
}
KUNCI_PESAN = {"kode": str, "pesan": str, "pasal": str}


@tagged("post_install", "-at_install")
class TestSimulasi(SimulasiCase):
    """What the regulation says of a plan: design section 3, katalog sections 5 to 7."""

    # ------------------------------------------------------------------ the contract

    def assertBentuk(self, nilai, kunci):
        self.assertEqual({nama: type(isi) for nama, isi in nilai.items()}, kunci)

    def test_kontrak(self):
        """Keys and types hold in every case; no None, so XML-RPC carries the answer."""
        kasus = {
            "direct": {},
            "route": {"unit": self.dinas},
            "nobody named": {"orang": self.env["hr.employee"]},
            "outside": {"instansi_tujuan_id": self.env["res.partner"].create({"name": "X"}).id},
            "refused": {"orang": self.kabag, "unit": self.dinas, "bentuk": "tim"},
            "other government": {"orang": self.lina, "ketua_id": self.dedi.id, "bentuk": "tim"},
        }
        for nama, vals in kasus.items():
            with self.subTest(nama):
                hasil = self.simulasi(**vals)
                self.assertBentuk(hasil, KUNCI)
                self.assertBentuk(hasil["penandatangan"], KUNCI_PEJABAT)
                for langkah in hasil["langkah"]:
                    self.assertBentuk(langkah, KUNCI_LANGKAH)
                for pesan in hasil["peringatan"] + hasil["penolakan"]:
                    self.assertBentuk(pesan, KUNCI_PESAN)
                self.assertEqual(json.loads(json.dumps(hasil)), hasil)
                xmlrpc.client.dumps((hasil,))
        self.peraturan.action_cabut()
        self.assertBentuk(self.simulasi(), KUNCI)
        self.pesan(self.simulasi(), "TANPA-PERATURAN")

    def test_tidak_menulis(self):
        """A simulation writes nothing: it runs in a transaction that cannot write."""
        self.env.flush_all()
        self.env.invalidate_all()
        with self.env.cr.savepoint() as savepoint:
            self.env.cr.execute("SET LOCAL transaction_read_only = on")
            hasil = self.simulasi(unit=self.dinas, orang=self.rachma | self.hukum, bentuk="tim")
            self.env.flush_all()
            savepoint.rollback()
        self.assertTrue(hasil["boleh"])

    def test_kueri_tidak_tumbuh(self):
        """The number of queries hardly grows with the number of people."""
        banyak = self.env["hr.employee"]
        for urutan in range(30):
            banyak |= self.buat_pegawai(f"Orang {urutan}", "Analis", "plk", self.bagian_lain)
        self.buat_kedudukan(banyak, self.kabag_lain)
        jumlah = []
        for orang in (banyak[:3], banyak):
            self.env.flush_all()
            self.env.invalidate_all()
            awal = self.env.cr.sql_log_count
            self.simulasi(orang=orang)
            jumlah.append(self.env.cr.sql_log_count - awal)
        self.assertLessEqual(jumlah[1], jumlah[0] + 3)

    def test_masukan_salah(self):
        """Bad input is refused with the name of the field, not with a traceback."""
        kasus = {
            "Owner Unit": {"unit_pemilik_id": False},
            "bentuk": {"bentuk": "rombongan"},
            "cara": {"cara": "paksa"},
            "tanggal": {"tanggal": "besok"},
            "employee_ids": {"employee_ids": ["1"]},
            "ketua_id": {"ketua_id": 2**31 - 1},
            "Government": {"company_id": self.lain.id},
        }
        for bidang, vals in kasus.items():
            with self.subTest(bidang), self.assertRaisesRegex(UserError, bidang):
                self.simulasi(**vals)
        with self.assertRaisesRegex(UserError, "vals"):
            self.peraturan_model.simulasi([1])

    # ------------------------------------------------------------------ instrument, steps

    def test_dalam_unit(self):
        """R-075: within the unit the PUO signs a surat tugas; no request is needed."""
        hasil = self.simulasi()
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(
            (hasil["lingkup"], hasil["instrumen"], hasil["peraturan"]),
            ("dalam_unit", "surat_tugas", "uji-1-2024"),
        )
        self.assertEqual(
            hasil["penandatangan"],
            {
                "employee_id": self.kabag.id,
                "name": "Kabag Uji",
                "peran": "puo_pemilik",
                "bertindak": "definitif",
            },
        )
        self.assertIn("Pasal 10 ayat (2)", hasil["pasal"])
        self.assertEqual(hasil["langkah"], [])

    def test_penandatangan_kedua(self):
        """R-075: where nobody heads the unit, the PPK signs, and the answer names his role."""
        self.bagian.manager_id = False
        pejabat = self.simulasi()["penandatangan"]
        self.assertEqual((pejabat["peran"], pejabat["name"]), ("ppk_asal", "Kabag Uji"))

    def test_lintas_pd(self):
        """R-076, R-093: a request walks R2 through the PPK and the PUO of origin."""
        hasil = self.simulasi(unit=self.dinas)
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual((hasil["lingkup"], hasil["instrumen"]), ("lintas_pd", "keputusan"))
        self.assertEqual(hasil["penandatangan"]["name"], "Kadis Uji")
        self.assertEqual(
            self.siapa(hasil),
            [
                ("minta", "Kadis Uji"),
                ("setujui", "Kabag Uji"),
                ("rekomendasi", "Kabag Uji"),
                ("tugaskan", "Kabag Uji"),
                ("terima", "Rachma Uji"),
            ],
        )
        self.assertTrue(
            all("huruf B.a angka 2" in langkah["pasal"] for langkah in hasil["langkah"])
        )
        self.assertEqual(hasil["langkah"][0]["surat"], "Surat permohonan pelibatan")

    def test_tim_campuran(self):
        """Each person walks the route of the own lingkup; who is of the unit needs none."""
        hasil = self.simulasi(bentuk="tim", orang=self.rachma | self.hukum | self.dedi)
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(hasil["lingkup"], "lintas_pd")
        menerima = [langkah["name"] for langkah in hasil["langkah"] if langkah["aksi"] == "terima"]
        self.assertEqual(menerima, ["Hana Hukum", "Dedi Dinas"])
        menyetujui = [nama for aksi, nama in self.siapa(hasil) if aksi == "setujui"]
        self.assertEqual(menyetujui, ["Kabag Hukum", "Kadis Uji"])

    def test_langkah_bersama_sekali(self):
        """Two people with the same officials share their steps."""
        hasil = self.simulasi(unit=self.dinas, orang=self.rachma | self.dagas, bentuk="tim")
        self.assertEqual(len(hasil["langkah"]), 4 + 2)

    def test_belum_ada_orang(self):
        """A unit may be asked before anybody is named: its officials are known, the person not."""
        hasil = self.simulasi(
            unit=self.dinas, orang=self.env["hr.employee"], unit_tujuan_id=self.bagian.id
        )
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(hasil["lingkup"], "lintas_pd")
        self.assertEqual(
            self.siapa(hasil),
            [
                ("minta", "Kadis Uji"),
                ("setujui", ""),
                ("rekomendasi", "Kabag Uji"),
                ("tugaskan", ""),
                ("terima", ""),
            ],
        )

    def test_sukarela(self):
        """R-103, R-104: a volunteer asks the PUO addressed, then the own PPK."""
        hasil = self.simulasi(unit=self.dinas, cara="sukarela")
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(
            self.siapa(hasil),
            [
                ("minta", "Rachma Uji"),
                ("setujui", "Kadis Uji"),
                ("teruskan", "Rachma Uji"),
                ("setujui", "Kabag Uji"),
                ("tugaskan", "Kabag Uji"),
                ("terima", "Rachma Uji"),
            ],
        )
        unit_tujuan = self.simulasi(
            cara="sukarela", unit_pemilik_id=False, unit_tujuan_id=self.dinas.id
        )
        self.assertEqual(unit_tujuan, hasil)

    def test_lintas_instansi_di_dalam(self):
        """R-077, R-096: with a government of this database the PyB of both sides are named."""
        hasil = self.simulasi(orang=self.lina)
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual((hasil["lingkup"], hasil["instrumen"]), ("lintas_instansi", "keputusan"))
        self.assertEqual(hasil["penandatangan"]["name"], "Sekda Uji")
        pejabat = [nama for _aksi, nama in self.siapa(hasil)]
        self.assertEqual(
            pejabat,
            [
                *("Kabag Uji", "Sekda Uji", "Sekda Lain", "Kadis Lain", "Kadis Lain"),
                *("Sekda Lain", "Kadis Lain", "Lina Lain"),
            ],
        )

    def test_lintas_instansi_tanpa_nama(self):
        """A unit, or the partner, of another government here is enough to know its officials."""
        kosong = self.env["hr.employee"]
        for vals, kadis in (
            ({"unit_tujuan_id": self.dinas_lain.id}, "Kadis Lain"),
            ({"instansi_tujuan_id": self.lain.partner_id.id}, ""),
        ):
            with self.subTest(vals=vals):
                hasil = self.simulasi(orang=kosong, **vals)
                self.assertTrue(hasil["boleh"], hasil["penolakan"])
                self.assertEqual(hasil["lingkup"], "lintas_instansi")
                pejabat = [nama for _aksi, nama in self.siapa(hasil)]
                self.assertEqual(
                    pejabat,
                    ["Kabag Uji", "Sekda Uji", "Sekda Lain", kadis, "", "Sekda Lain", kadis, ""],
                )

    def test_lintas_instansi_di_luar(self):
        """Officials of a government outside this database are not known, and not ours."""
        provinsi = self.env["res.partner"].create({"name": "Pemerintah Provinsi Contoh"})
        hasil = self.simulasi(orang=self.env["hr.employee"], instansi_tujuan_id=provinsi.id)
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(hasil["lingkup"], "lintas_instansi")
        self.assertEqual(
            [nama for _aksi, nama in self.siapa(hasil)], ["Kabag Uji", "Sekda Uji", *[""] * 6]
        )
        # With an own member the external ones still need the request
        campuran = self.simulasi(bentuk="tim", orang_luar=1)
        self.assertEqual(campuran["lingkup"], "lintas_instansi")
        self.assertEqual(self.siapa(campuran), self.siapa(hasil))

    def test_instansi_sendiri_bukan_lintas(self):
        """The own government as partner is not another one."""
        hasil = self.simulasi(instansi_tujuan_id=self.instansi.partner_id.id)
        self.assertEqual(hasil["lingkup"], "dalam_unit")

    def test_tanggal(self):
        """The regulation in force on the date decides."""
        self.pesan(self.simulasi(tanggal="2020-01-01"), "TANPA-PERATURAN")
