"""Requests at every stage, the context keys that clients try, and what a refusal is."""

from .common_matriks import MatriksCase

# What a client may put into the context; none of it opens or skips anything
KONTEKS = {
    "kunci benar": {"sistem_kerja_kunci": True},
    "kunci angka": {"sistem_kerja_kunci": 1},
    "kunci teks": {"sistem_kerja_kunci": "<object object>"},
    "tanpa jejak": {"tracking_disable": True, "mail_notrack": True, "mail_create_nolog": True},
    "impor": {"import_file": True, "_import_current_module": "__import__"},
    "pemasangan": {"install_mode": True, "module": "hr_sistem_kerja", "noupdate": True},
    "pelepasan": {"_force_unlink": True},
    "arsip": {"active_test": False, "bin_size": True, "prefetch_fields": False},
    "bawaan": {"default_state": "disetujui", "default_ronde": 9},
}
KUAT = ("puo_pemohon", "operator_pemilik", "pengelola", "administrator", "admin")


class KunciCase(MatriksCase):
    """A draft, a request on its way and one that is approved; the same of a pengajuan."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draf = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.jalan = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.sebagai(cls.jalan, cls.kabag).action_ajukan()
        cls.selesai = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.sebagai(cls.selesai, cls.kabag).action_ajukan()
        cls.jalankan(cls.selesai, sampai="terima")
        cls.ajuan = cls.buat_pengajuan(cls.sari)
        cls.ajuan_jalan = cls.buat_pengajuan(cls.rekan)
        cls.sebagai(cls.ajuan_jalan, cls.rekan).action_ajukan()
        cls.env.flush_all()

    def ditolak(self, siapa, model, metode, *args, **kwargs):
        """The call is refused with a sentence; what was done until then is taken back by it."""
        hasil, pesan = self.coba(siapa, model, metode, *args, **kwargs)
        self.assertIn(hasil, ("akses", "tolak"), f"{siapa}: {model}.{metode}{args} {kwargs}")
        self.assertTrue(pesan)

    def tanpa_pengaruh(self, siapa, model, metode, *args, **kwargs):
        """The call may be refused or not; what is decided stays as it was."""
        sebelum = self.sidik()
        self.coba(
            *(siapa, model, metode, *args),
            sesudah=lambda: self.assertEqual(self.sidik(), sebelum),
            **kwargs,
        )
