"""Walks the table of one regulation (``tests/tabel``) in a government built from it."""

import importlib

from odoo import Command
from odoo.tests import TransactionCase

from odoo.addons.hr_sistem_kerja.models.peraturan.peran import Konteks


class TabelCase(TransactionCase):
    """A subclass names its table in ``KUNCI``; each list of the table is one test."""

    KUNCI = None
    allow_inherited_tests_method = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if not cls.KUNCI:
            return
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "lang": "en_US"})
        cls.tabel = importlib.import_module(f"{__package__}.tabel.{cls.KUNCI}")
        cls.jenjang = {j.code: j for j in cls.env["sistem.kerja.jenjang"].search([])}
        cls.jenis = {j.code: j for j in cls.env["sistem.kerja.jenis.unit"].search([])}
        cls.jabatan = {}
        cls.instansi = cls.buat_instansi(f"Pemerintah {cls.KUNCI}")
        cls.orang, cls.unit = {}, {}
        for kunci, (jenis, induk, kepala) in cls.tabel.ORGANISASI.items():
            cls.unit[kunci] = cls.buat_unit(kunci, jenis, cls.unit.get(induk), cls.instansi)
            if kepala:
                cls.orang[kunci] = cls.buat_kepala(kunci, kepala, cls.unit[kunci])
        cls.lain = cls.buat_instansi("Pemerintah Lain")
        cls.unit["lain"] = cls.buat_unit("lain", "dinas", None, cls.lain)
        cls.orang["lain"] = cls.buat_kepala("lain", "jptp", cls.unit["lain"])
        for kunci, instansi in (("kepala_daerah", cls.instansi), ("pyb", cls.instansi)):
            cls.orang[kunci] = cls.buat_orang(kunci, None, None, instansi)
            instansi[f"{kunci}_id"] = cls.orang[kunci]
        cls.orang["pyb_lain"] = cls.buat_orang("pyb_lain", None, None, cls.lain)
        cls.lain.pyb_id = cls.orang["pyb_lain"]
        cls.orang["ketua"] = cls.buat_orang("ketua", None, None, cls.instansi)
        cls.orang["pengendali"] = cls.buat_orang("pengendali", None, None, cls.instansi)
        cls.peraturan = cls.env.ref(f"hr_sistem_kerja.{cls.tabel.XMLID}")
        cls.peraturan.company_ids = [Command.set(cls.instansi.ids)]
        cls.env.flush_all()
        cls.pohon = cls.env["hr.department"]._pohon(cls.instansi | cls.lain)
        cls.kunci = {pegawai.id: kunci for kunci, pegawai in cls.orang.items()}

    # ------------------------------------------------------------------ builders

    @classmethod
    def buat_instansi(cls, nama):
        instansi = cls.env["res.company"].create({"name": nama})
        cls.env.user.company_ids |= instansi
        cls.env = cls.env(
            context={**cls.env.context, "allowed_company_ids": cls.env.user.company_ids.ids}
        )
        for kode, jenjang in [(None, None), *cls.jenjang.items()]:
            cls.jabatan[kode, instansi] = cls.env["hr.job"].create(
                {
                    "name": f"Jabatan {kode}",
                    "company_id": instansi.id,
                    "jenjang_id": jenjang.id if jenjang else False,
                }
            )
        return instansi

    @classmethod
    def buat_unit(cls, nama, jenis, induk, instansi):
        vals = {
            "name": nama,
            "company_id": instansi.id,
            "jenis_unit_id": cls.jenis[jenis].id,
            "parent_id": induk.id if induk else False,
        }
        if not induk:
            vals["is_perangkat_daerah"] = True
        return cls.env["hr.department"].create(vals)

    @classmethod
    def buat_orang(cls, nama, jenjang, unit, instansi):
        return cls.env["hr.employee"].create(
            {
                "name": nama,
                "company_id": instansi.id,
                "department_id": unit.id if unit else False,
                "job_id": cls.jabatan[jenjang, instansi].id,
            }
        )

    @classmethod
    def buat_kepala(cls, nama, jenjang, unit):
        kepala = cls.buat_orang(nama, jenjang, unit, unit.company_id)
        unit.manager_id = kepala
        return kepala

    def pelaku(self, kunci, jenjang="plk", ppk=True):
        """Return a PF or PLK placed in a unit, with the PPK that the regulation proposes."""
        unit = self.unit[kunci]
        pegawai = self.buat_orang(f"{jenjang} di {kunci}", jenjang, unit, unit.company_id)
        usulan = pegawai.cek_kedudukan()[0]["usulan"]["ppk_id"] if ppk else 0
        # Other governments and cases left to the officer: the head of the unit
        usulan = usulan or (unit.manager_id.id if ppk else 0)
        if usulan:
            self.env["sistem.kerja.kedudukan"].create(
                {
                    "employee_id": pegawai.id,
                    "ppk_id": usulan,
                    "department_id": unit.id,
                    "tanggal_mulai": "2020-01-01",
                }
            )
        return pegawai

    def konteks(self, unit, pegawai=None, **lain):
        return Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id if pegawai else None,
            unit_pemilik=unit,
            ketua=self.orang["ketua"],
            pengendali=self.orang["pengendali"],
            instansi=self.instansi,
            **lain,
        )

    def sebut(self, pegawai, diri=None):
        """Return the key of a person, as the tables name people."""
        if not pegawai:
            return None
        if pegawai == diri:
            return "pegawai"
        return self.kunci.get(pegawai.id, pegawai.name)

    # ------------------------------------------------------------------ the tests

    def test_kedudukan(self):
        """R-016 to R-055 as named in the rows: proposed PPK and pasal of each placement."""
        for baris, syarat, tempat, jenjang, harapan, pasal in self.tabel.KEDUDUKAN:
            with self.subTest(baris=baris, syarat=syarat, tempat=tempat, jenjang=jenjang):
                pegawai = self.pelaku(tempat, jenjang, ppk=False)
                (hasil,) = pegawai._periksa_kedudukan()
                ppk = self.env["hr.employee"].browse(hasil.usulan.ppk or [])
                self.assertEqual(self.sebut(ppk), harapan)
                self.assertIn(pasal, hasil.usulan.pasal)
                self.assertEqual(hasil.status, "belum")

    def test_status_kedudukan(self):
        """R-017 to R-055 as named in the rows: whether an actual PPK conforms."""
        for baris, syarat, tempat, jenjang, ppk, harapan in self.tabel.KEDUDUKAN_STATUS:
            with self.subTest(baris=baris, syarat=syarat, tempat=tempat, jenjang=jenjang, ppk=ppk):
                pegawai = self.pelaku(tempat, jenjang, ppk=False)
                self.env["sistem.kerja.kedudukan"].create(
                    {
                        "employee_id": pegawai.id,
                        "ppk_id": self.orang[ppk].id,
                        "department_id": self.unit[tempat].id,
                        "tanggal_mulai": "2020-01-01",
                    }
                )
                self.assertEqual(pegawai.kedudukan_status, harapan)

    def test_penetapan(self):
        """R-056 to R-089 as named in the rows: instrument, signatory and pasal."""
        for baris in self.tabel.PENETAPAN:
            kode, syarat, objek, bentuk, cara, lingkup, unit, instrumen, pejabat, pasal = baris[:10]
            with self.subTest(
                baris=kode, syarat=syarat, objek=objek, bentuk=bentuk, lingkup=lingkup, unit=unit
            ):
                aturan = self.peraturan._penetapan(
                    objek,
                    lingkup,
                    self.unit[unit],
                    bentuk=bentuk,
                    cara=cara,
                    hukum_lain=instrumen == "menurut_undang_undang",
                    pohon=self.pohon,
                )
                if instrumen in ("dilarang", None):
                    self.assertTrue(not aturan or aturan.dilarang)
                    self.assertIn(pasal or "", aturan.pasal or "")
                    continue
                self.assertEqual(aturan.instrumen, instrumen)
                self.assertIn(pasal, aturan.pasal)
                # An eleventh column places the person from whom the signatory is seen
                asal = baris[10] if len(baris) > 10 else unit
                pegawai = self.pelaku(asal) if pejabat == "ppk" or len(baris) > 10 else None
                temuan = (
                    aturan._cari_penandatangan(
                        self.konteks(self.unit[unit], pegawai), self.pohon
                    ).pejabat
                    if aturan.penandatangan_id
                    else None
                )
                harapan = self.sebut(pegawai.ppk_id) if pejabat == "ppk" else pejabat
                self.assertEqual(self.sebut(temuan), harapan)

    def test_alur(self):
        """R-090 to R-117 as named in the rows: steps with their people, or that none may be."""
        for baris in self.tabel.ALUR:
            kode, syarat, cara, bentuk, lingkup, unit, asal, langkah, pasal = baris[:9]
            with self.subTest(
                alur=kode, syarat=syarat, cara=cara, lingkup=lingkup, unit=unit, asal=asal
            ):
                alur = self.peraturan._alur(cara, lingkup, self.unit[unit], bentuk, self.pohon)
                self.assertIn(pasal or "", alur.pasal or "")
                if langkah == "dilarang":
                    self.assertTrue(not alur or alur.dilarang)
                    continue
                self.assertFalse(alur.dilarang)
                self.assertTrue(alur)
                if langkah == "kosong":
                    self.assertFalse(alur.langkah_ids)
                    continue
                pegawai = self.pelaku(asal)
                tujuan = self.unit[unit] if cara == "sukarela" else self.unit[asal]
                konteks = self.konteks(self.unit[unit], pegawai, unit_tujuan=tujuan)
                hasil = [
                    (
                        satu.aksi,
                        self.sebut(satu.peran_id._cari([konteks], self.pohon)[0].pejabat, pegawai),
                    )
                    for satu in alur.langkah_ids.sorted("urutan")
                ]
                self.assertEqual(hasil, [tuple(satu) for satu in langkah])
                for satu in alur.langkah_ids:
                    self.assertTrue(satu.pasal)

    def test_tahapan(self):
        """R-134 to R-149 as named in the rows: who does what in the three stages, in order."""
        for baris, syarat, unit, tahap, harapan, pasal in self.tabel.TAHAPAN:
            with self.subTest(baris=baris, syarat=syarat, unit=unit, tahap=tahap):
                konteks = self.konteks(self.unit[unit])
                temuan = self.peraturan._pejabat_tahapan(
                    tahap, self.unit[unit], konteks, self.pohon
                )
                urut = dict.fromkeys(
                    self.sebut(satu.pejabat) for _aturan, satu in temuan if satu.pejabat
                )
                self.assertEqual(list(urut), list(harapan))
                self.assertIn(pasal, " | ".join(aturan.pasal for aturan, _satu in temuan))

    def test_ketua(self):
        """R-121 to R-128 as named in the rows: who may lead a team."""
        for syarat, jenjang, jenis, boleh, pasal in self.tabel.KETUA:
            with self.subTest(syarat=syarat, jenjang=jenjang, jenis=jenis):
                unit = next(
                    u for u in self.unit.values() if not jenis or u.jenis_unit_id.code == jenis
                )
                aturan = self.peraturan._aturan_ketua(unit, self.pohon)
                self.assertEqual(not aturan or self.jenjang[jenjang] in aturan.jenjang_ids, boleh)
                self.assertIn(pasal or "", " | ".join(aturan.mapped("pasal")))

    def test_kinerja(self):
        """R-049: who sets the performance of structural officers."""
        for syarat, unit, harapan, pasal in getattr(self.tabel, "KINERJA", ()):
            with self.subTest(syarat=syarat, unit=unit):
                baris = self.peraturan._penetap_kinerja(self.unit[unit], self.pohon)
                konteks = self.konteks(self.unit[unit])
                temuan = baris.peran_id._cari([konteks], self.pohon)[0] if baris else None
                self.assertEqual(self.sebut(temuan and temuan.pejabat), harapan)
                self.assertIn(pasal or "", baris.pasal or "")

    def test_atasan_ppk(self):
        """R-041: who is shown as superior of the PPK."""
        for syarat, tempat, jenjang, harapan, pasal in getattr(self.tabel, "ATASAN_PPK", ()):
            with self.subTest(syarat=syarat, tempat=tempat):
                atasan, baris = self.pelaku(tempat, jenjang)._atasan_ppk(self.pohon)
                self.assertEqual(self.sebut(atasan), harapan)
                self.assertIn(pasal or "", baris.pasal or "")

    def test_pengendali(self):
        """R-128: who may be Pengendali of a team."""
        for syarat, jenjang, penyetaraan, jenis, boleh, pasal in getattr(
            self.tabel, "PENGENDALI", ()
        ):
            with self.subTest(syarat=syarat, jenjang=jenjang, jenis=jenis):
                unit = next(u for u in self.unit.values() if u.jenis_unit_id.code == jenis)
                baris = self.peraturan._aturan_pengendali(unit, self.pohon)
                cocok = baris._mengizinkan(self.jenjang[jenjang], penyetaraan)
                self.assertEqual(bool(cocok), boleh)
                self.assertIn(pasal or "", " | ".join(baris.mapped("pasal")))

    def test_isi_wajib(self):
        """R-064, R-065, R-093: the contents that a letter or a request must carry."""
        for syarat, baris, harapan in getattr(self.tabel, "ISI_WAJIB", ()):
            with self.subTest(syarat=syarat, baris=baris):
                semua = [*self.peraturan.penetapan_ids, *self.peraturan.alur_ids]
                sebaris = [satu for satu in semua if satu.code == baris]
                self.assertTrue(sebaris)
                for satu in sebaris:
                    if not satu._fields.get("tanpa_langkah") or not satu.tanpa_langkah:
                        self.assertEqual(set(satu.isi_wajib_ids.mapped("code")), set(harapan))

    def test_tugas(self):
        """R-130, R-167: the duty texts of each role, complete and in the words of the text."""
        for syarat, untuk, jumlah, kata in self.tabel.TUGAS:
            with self.subTest(syarat=syarat, untuk=untuk):
                tugas = self.peraturan.tugas_ids.filtered(lambda t, u=untuk: t.untuk == u)
                self.assertEqual(len(tugas), jumlah)
                self.assertTrue(any(kata in isi for isi in tugas.mapped("isi")), kata)

    def test_ketentuan(self):
        """R-024, R-054 to R-066, R-087 to R-089, R-150 to R-157: provisions with their pasal."""
        for syarat, jenis, pasal in self.tabel.KETENTUAN:
            with self.subTest(syarat=syarat, jenis=jenis):
                pasal_ada = self.peraturan._ketentuan(jenis).mapped("pasal")
                self.assertIn(pasal, " | ".join(pasal_ada))

    def test_tiap_baris_berpasal(self):
        """Every line cites its pasal; a line that reads a silent text says why."""
        for nama in ("kedudukan", "penetapan", "alur", "tahapan", "ketua", "ketentuan", "tugas"):
            for baris in self.peraturan[f"{nama}_ids"]:
                with self.subTest(baris=baris.display_name):
                    self.assertTrue(baris.pasal.strip())
                    if baris.diam:
                        self.assertTrue(baris.catatan)
