"""Plans of teams and people; builder of the tests of kinerja."""

from .common_penugasan import PenugasanCase


def sepakati_rencana(case, kerja, **vals):
    """Return the agreed plan of a team or individual assignment, recorded from paper.

    :param case: the test, any :class:`~.common.SistemKerjaCase`
    """
    rencana = buat_rencana(case, kerja, **vals)
    rencana.action_catat("Nota Dinas Nomor 900/1/2026")
    return rencana


def buat_rencana(case, kerja, oleh=None, **vals):
    """Create a draft plan with all contents, as the account of ``oleh``."""
    model = case.env["sistem.kerja.rencana"]
    bidang = "tim_id" if kerja._name == "sistem.kerja.tim" else "penugasan_id"
    return (case.sebagai(model, oleh) if oleh else model).create(
        {
            bidang: kerja.id,
            "kegiatan": "Penyusunan Peraturan Bupati",
            "sasaran": "Naskah dinas yang seragam",
            "anggaran": 25000000,
            "sumber_dana": "DPA Bagian Organisasi",
            **vals,
        }
    )


class RencanaCase(PenugasanCase):
    """A running team under the regulation ``KODE``, and short words for its plan."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()

    def rencana(self, kerja, oleh=None, **vals):
        return buat_rencana(self, kerja, oleh, **vals)

    def disepakati(self, kerja, **vals):
        return sepakati_rencana(self, kerja, **vals)

    def penugasan_dari(self, tim, pegawai):
        return tim.penugasan_ids.filtered(lambda satu: satu.employee_id == pegawai)

    def rincian(self, rencana, oleh=None, **vals):
        model = self.env["sistem.kerja.rencana.rincian"]
        return (self.sebagai(model, oleh) if oleh else model).create(
            {
                "rencana_id": rencana.id,
                "uraian": "Menyusun draf",
                "output": "1 draf",
                **vals,
            }
        )
