"""A request with everybody who could touch it, and calls exactly as a client makes them."""

from contextlib import contextmanager

import psycopg2

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tools import mute_logger

from .common_alur import AlurCase

PERMOHONAN = "sistem.kerja.permohonan"
LINE = "sistem.kerja.permohonan.line"
PENGAJUAN = "sistem.kerja.pengajuan"
LANGKAH = "sistem.kerja.langkah"
KEPUTUSAN = "sistem.kerja.keputusan"
PENUGASAN = "sistem.kerja.penugasan"


class MatriksCase(AlurCase):
    """Bagian Organisasi asks the Dinas for Sari: PPK the Kadis, PUO the Kabid; who is who."""

    # Words of AlurCase that are needed once for the whole class
    sebagai = classmethod(AlurCase.sebagai)
    buat_permohonan = classmethod(AlurCase.buat_permohonan)
    buat_pengajuan = classmethod(AlurCase.buat_pengajuan)
    aktif = classmethod(AlurCase.aktif)
    jalankan = classmethod(AlurCase.jalankan)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.buat_orang()
        cls.orang = {
            "asing": cls.buat_user("asing.m", "base.group_user"),
            "publik": cls.env.ref("base.public_user"),
            **cls.buat_pejabat(),
            **cls.buat_petugas(),
        }

    @classmethod
    def buat_orang(cls):
        cls.bidang = cls.buat_unit("Bidang Data", "bidang", cls.dinas)
        cls.badan = cls.buat_unit("Badan Uji", "badan")
        cls.kaban = cls.buat_kepala("Kaban Uji", "Kepala Badan Uji", "jptp", cls.badan)
        cls.kabid = cls.buat_kepala("Kabid Data", "Kepala Bidang Data", "adm", cls.bidang)
        cls.sari = cls.buat_pegawai("Sari Data", "Analis Data", "jf_pertama", cls.bidang)
        cls.rekan = cls.buat_pegawai("Reka Data", "Analis Data", "jf_pertama", cls.bidang)
        cls.wakil = cls.buat_pegawai("Wahyu Wakil", "Analis Data", "jf_muda", cls.bidang)
        cls.buat_kedudukan(cls.sari | cls.rekan | cls.wakil, cls.kadis)

    @classmethod
    def buat_pejabat(cls):
        """Return the accounts of people; each has one in the portal and one in the backend."""
        orang = {
            "subjek": cls.sari,
            "rekan": cls.rekan,
            "wakil": cls.wakil,
            "ppk": cls.kadis,
            "puo_asal": cls.kabid,
            "puo_pemohon": cls.kabag,
            "tembusan": cls.sekda,
            "pejabat_lain": cls.kaban,
        }
        akun = {}
        for peran, pegawai in orang.items():
            akun[peran] = cls.akun(pegawai)
            akun[f"{peran}_internal"] = cls.buat_user(
                f"internal.{peran}", "base.group_user", partner_id=pegawai.work_contact_id.id
            )
        return akun

    @classmethod
    def buat_petugas(cls):
        """Return the accounts of officers, none of whom is a person of the organisation."""
        grup = "hr_sistem_kerja.group_"
        petugas = {
            f"operator_{nama}": cls.buat_user(
                f"operator.{nama}", f"{grup}operator_pd", perangkat_daerah_ids=pd.ids
            )
            for nama, pd in (("pemilik", cls.setda), ("asal", cls.dinas), ("lain", cls.badan))
        }
        petugas["pengelola"] = cls.pengelola
        petugas["administrator"] = cls.buat_user("administrator.m", f"{grup}administrator")
        lain = cls.buat_user("pengelola.lain", f"{grup}pengelola")
        lain.write({"company_ids": [(6, 0, cls.lain.ids)], "company_id": cls.lain.id})
        petugas["pengelola_lain"] = lain
        admin = cls.env.ref("base.user_admin")
        admin.company_ids |= cls.instansi
        return {**petugas, "admin": admin}

    # ------------------------------------------------------------------ as a client calls

    def rpc(self, siapa, model, metode, *args, konteks=None, **kwargs):
        """Call a method as XML-RPC and JSON-2 do: nothing read before, own rights, own context.

        :param siapa: a role of ``orang``, or a ``res.users``
        """
        user = self.orang[siapa] if isinstance(siapa, str) else siapa
        self.env.invalidate_all()
        env = self.env(user=user, su=False, context={})
        kwargs["context"] = {"lang": "en_US", **(konteks or {})}
        hasil = call_kw(env[model], metode, list(args), kwargs)
        self.env.flush_all()
        return hasil

    def coba(self, siapa, model, metode, *args, sesudah=None, **kwargs):
        """Return what a call comes to: ``boleh``, ``akses`` or ``tolak``, and its sentence.

        Whatever it does is taken back; whatever else it raises is an error of ours.

        :param sesudah: looks at what an allowed call has done
        """
        try:
            with self.env.cr.savepoint() as savepoint, mute_logger("odoo.sql_db"):
                self.rpc(siapa, model, metode, *args, **kwargs)
                if sesudah:
                    self.env.invalidate_all()
                    sesudah()
                savepoint.rollback()
        except psycopg2.IntegrityError as galat:
            # The border of RPC makes a sentence of it
            return "tolak", str(galat)
        except AccessError as galat:
            return "akses", str(galat)
        except UserError as galat:
            return "tolak", str(galat)
        return "boleh", ""

    def sidik(self):
        """Return all that was decided or sent, from the tables: what no refusal changes."""
        self.env.flush_all()
        dokumen = "SELECT * FROM %s WHERE state <> 'draft' OR ronde <> 0 OR keputusan_jumlah <> 0"
        kueri = {
            **dict.fromkeys((PERMOHONAN, PENGAJUAN), dokumen),
            **dict.fromkeys((LANGKAH, KEPUTUSAN, PENUGASAN), "SELECT * FROM %s"),
            LINE: "SELECT line.* FROM %s line JOIN sistem_kerja_permohonan p"
            " ON p.id = line.permohonan_id WHERE p.state <> 'draft' OR line.state <> 'menunggu'",
        }
        bagian = {model: satu % self.env[model]._table for model, satu in kueri.items()}
        for model in (PERMOHONAN, PENGAJUAN):
            bagian[f"pihak {model}"] = (
                f"SELECT * FROM {self.env[model]._fields['pihak_ids'].relation}"
            )
        hasil = {}
        for nama, satu in bagian.items():
            # pylint: disable-next=sql-injection
            self.env.cr.execute(
                f"SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ({satu}) t"
            )
            hasil[nama] = self.env.cr.fetchone()
        return hasil

    @contextmanager
    def dibatalkan(self):
        """Take back at the end whatever the block does."""
        with self.env.cr.savepoint() as savepoint:
            yield
            self.env.flush_all()
            savepoint.rollback()
        self.env.invalidate_all()

    # ------------------------------------------------------------------ small helps

    def _nilai_menurut_jenis(self, record, nama):
        bidang = record._fields[nama]
        if bidang.type == "selection":
            return next(s for s in bidang.get_values(self.env) if s != record[nama])
        if bidang.relational:
            lain = self.env[bidang.comodel_name].sudo().search([], limit=2) - record[nama]
            if bidang.type == "many2one":
                return lain[:1].id
            return [Command.clear()] if record[nama] else [Command.link(lain[:1].id)]
        return {
            "boolean": not record[nama],
            "integer": 7,
            "float": 7.5,
            "many2one_reference": 7,
            "date": "2026-03-03",
            "datetime": "2026-03-03 03:03:03",
            "json": {"isi": "lain"},
        }.get(bidang.type, "Lain")

    def delegasikan(self, pejabat, penerima):
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": pejabat.id,
                "penerima_id": penerima.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2099-12-31",
                "dasar": "Surat Perintah Nomor 1 tanggal 1 Januari 2026",
            }
        )
        if delegasi.state == "draft":
            delegasi.action_berlakukan()
        return delegasi
