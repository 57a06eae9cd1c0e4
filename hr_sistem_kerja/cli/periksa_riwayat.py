"""``odoo periksa_riwayat``: verify the decision history of a whole government from the shell."""

import sys

from odoo import SUPERUSER_ID
from odoo.api import Environment
from odoo.cli import Command
from odoo.fields import Domain
from odoo.modules.registry import Registry
from odoo.tools import config


class PeriksaRiwayat(Command):
    """Periksa apakah riwayat keputusan permohonan masih utuh"""

    name = "periksa_riwayat"
    epilog = "Kode keluar: 0 utuh, 1 rusak (baris rusak pertama disebut), 2 tidak dapat diperiksa."

    def run(self, cmdargs):
        pilihan = self._baca(cmdargs)
        with Registry(pilihan.db_name).cursor() as cr:
            env = Environment(cr, SUPERUSER_ID, {})
            kode, baris = self.periksa(env, pilihan.company)
        for satu in baris:
            print(satu)  # pylint: disable=print-used
        if kode:
            sys.exit(kode)

    def _baca(self, cmdargs):
        """Return the options; Odoo itself reads those of the configuration."""
        parser = self.parser
        parser.add_argument("-c", "--config", help="berkas pengaturan Odoo")
        parser.add_argument("-d", "--database", dest="db_name", help="nama basis data")
        parser.add_argument(
            "--company", type=int, metavar="ID", help="hanya pemerintah daerah ini (res.company)"
        )
        pilihan = parser.parse_args(args=cmdargs)
        argumen = ["--no-http", "--log-level=warn"]
        if pilihan.config:
            argumen += ["-c", pilihan.config]
        if pilihan.db_name:
            argumen += ["-d", pilihan.db_name]
        config.parse_config(argumen, setup_logging=True)
        if len(config["db_name"] or ()) != 1:
            parser.error("sebutkan satu basis data dengan -d")
        pilihan.db_name = config["db_name"][0]
        return pilihan

    @staticmethod
    def periksa(env, company_id=None):
        """Verify and return the exit code and the lines to print.

        :param company_id: id of one government, or None for all
        """
        if "sistem.kerja.keputusan" not in env:
            return 2, ["Basis data ini tidak memasang hr_sistem_kerja."]
        instansi = env["res.company"].browse(company_id or ()).exists()
        if company_id and not instansi:
            return 2, [f"Tidak ada pemerintah daerah (res.company) dengan ID {company_id}."]
        if env["res.lang"]._get_data(code="id_ID"):
            env = env(context={**env.context, "lang": "id_ID"})
        keputusan = env["sistem.kerja.keputusan"]
        domain = keputusan._domain_instansi(instansi) if instansi else Domain.TRUE
        hasil = keputusan._periksa(domain)
        baris = [f"{instansi.name or 'Semua pemerintah daerah'}: {keputusan._laporan(hasil)}"]
        baris += [f"- {keputusan._kalimat(satu)}" for satu in hasil["rusak"][1:]]
        return int(bool(hasil["rusak"])), baris
