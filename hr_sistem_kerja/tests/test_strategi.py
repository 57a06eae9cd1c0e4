"""Strategi: tim or individu, people of other units, ketua and Pengendali, and what follows."""

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from .common_target import TargetCase


class StrategiCase(TargetCase):
    def buat_strategi(self, unit=None, target=None, **vals):
        return self.env["sistem.kerja.strategi"].create(
            {
                "name": "Pengelolaan Ketatalaksanaan",
                "unit_id": (unit or self.bagian).id,
                "tahun": "2026",
                "target_ids": target.ids if target else False,
                "perlu_lintas_unit": True,
                **vals,
            }
        )


@tagged("post_install", "-at_install")
class TestStrategi(StrategiCase):
    def setUp(self):
        super().setUp()
        self.target = self.perjanjian_berlaku().target_ids

    def berlaku(self, **vals):
        strategi = self.buat_strategi(target=self.target, **vals)
        self.sebagai(strategi, self.kabag).action_tetapkan()
        return strategi

    def test_ditetapkan_administrator(self):
        """R-137: the official of the row formulates it; others are refused with the pasal."""
        strategi = self.buat_strategi(target=self.target)
        with self.ditolak(self.kabag.name, "Lampiran", galat=AccessError):
            self.sebagai(strategi, self.sekda).action_tetapkan()
        with self.tanpa_hak():
            self.sebagai(strategi, self.dedi).read(["name"])
        self.sebagai(strategi, self.kabag).action_tetapkan()
        self.assertEqual((strategi.state, strategi.pejabat_id), ("ditetapkan", self.kabag))
        with self.ditolak("already set"):
            strategi.write({"bentuk": "individu"})

    def test_ketua_keputusan_tercatat(self):
        """R-120: a team without ketua is a recorded decision with its reason."""
        strategi = self.buat_strategi(target=self.target, perlu_ketua=False)
        with self.ditolak("ketua", "Pasal 16 ayat (2)"):
            self.sebagai(strategi, self.kabag).action_tetapkan()
        strategi.alasan_ketua = "Dipimpin langsung"
        self.sebagai(strategi, self.kabag).action_tetapkan()
        self.assertFalse(strategi.perlu_ketua)

    def test_target_unit_lain(self):
        """R-137: a strategy serves the targets of its own unit."""
        lain = self.perjanjian_berlaku(self.bagian_lain).target_ids
        with self.assertRaises(ValidationError):
            self.buat_strategi(target=lain)

    def test_tanpa_target(self):
        """R-137: a strategy without target is not set."""
        with self.ditolak("Targets"):
            self.sebagai(self.buat_strategi(), self.kabag).action_tetapkan()

    def test_tanpa_pengendali(self):
        """R-138: where the regulation knows no Pengendali, none is needed."""
        with self.assertRaises(ValidationError):
            self.buat_strategi(target=self.target, perlu_pengendali=True)

    def test_tim_dari_strategi(self):
        """R-137, R-126: teams are made of it, as many as needed, with derived targets."""
        strategi = self.buat_strategi(target=self.target)
        with self.ditolak("not set"):
            strategi.action_buat_tim()
        self.sebagai(strategi, self.kabag).action_tetapkan()
        for _ke in range(2):
            aksi = strategi.action_buat_tim()
            with Form(self.env["sistem.kerja.tim"].with_context(**aksi["context"])) as form:
                form.ketua_id = self.ahmad
            tim = form.record
            self.assertEqual((tim.state, tim.unit_pemilik_id), ("draft", self.bagian))
            self.assertEqual(tim.target_ids.parent_id, self.target)
            self.assertEqual(tim.target_ids.target, 4)
        self.assertEqual(strategi.jumlah_kerja, 2)
        with self.assertRaises(ValidationError):
            self.buat_tim(strategi_id=self.buat_strategi(target=self.target).id)

    def test_individu_dari_strategi(self):
        """R-137: work of one person gets its target too."""
        strategi = self.berlaku(bentuk="individu")
        konteks = strategi.action_buat_tim()["context"]
        penugasan = (
            self.env["sistem.kerja.penugasan"]
            .with_context(**konteks)
            .create({"employee_id": self.rachma.id})
        )
        self.assertEqual(penugasan.target_ids.parent_id, self.target)
        self.assertEqual(penugasan.target_ids.pegawai_id, self.rachma)

    def test_batal(self):
        """The official cancels it, unless somebody works by it already."""
        strategi = self.berlaku()
        tim = self.buat_tim(strategi_id=strategi.id)
        tim.action_tetapkan()
        with self.ditolak(tim.name):
            self.sebagai(strategi, self.kabag).action_batalkan("Salah")
        tim.action_batalkan("Salah")
        self.sebagai(strategi, self.kabag).action_batalkan("Salah")
        self.assertEqual(strategi.state, "dibatalkan")


@tagged("post_install", "-at_install")
class TestStrategiPengendali(StrategiCase):
    KODE = "bekasi_18_2024"

    def test_pengendali_dpmptsp(self):
        """R-138: in the DPMPTSP the strategy also states the need of a Pengendali."""
        unit = self.buat_unit("DPMPTSP Uji", "dpmptsp")
        kepala = self.buat_kepala("Kadis PTSP", "Kepala Dinas", "jptp", unit)
        target = self.perjanjian_berlaku(unit, kepala).target_ids
        strategi = self.buat_strategi(unit, target, perlu_pengendali=True)
        self.assertTrue(strategi.ada_pengendali)
        self.sebagai(strategi, kepala).action_tetapkan()
        self.assertIn("Pasal 46 ayat (1)", strategi.pasal)


@tagged("post_install", "-at_install")
class TestStrategiMamuju(StrategiCase):
    KODE = "mamuju_29_2023"

    def test_ketua_wajib(self):
        """R-120: a regulation without that choice sets up every team with a ketua."""
        target = self.perjanjian_berlaku().target_ids
        strategi = self.buat_strategi(target=target, perlu_ketua=False, alasan_ketua="x")
        with self.ditolak("ketua"):
            self.sebagai(strategi, self.kabag).action_tetapkan()
