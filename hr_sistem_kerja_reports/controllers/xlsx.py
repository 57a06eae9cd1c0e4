import os
from contextlib import ExitStack
from tempfile import TemporaryFile

from werkzeug.exceptions import NotFound
from werkzeug.wsgi import wrap_file

from odoo import http
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.http import content_disposition, request

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from ..xlsx import EKSPOR

JENIS_ISI = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class EksporXlsx(http.Controller):
    """Downloads of the XLSX exports."""

    @http.route(
        "/sistem-kerja/xlsx/<string:jenis>",
        type="http",
        auth="user",
        methods=["GET"],
        readonly=True,
    )
    def unduh(self, jenis, saring=None, **_kwargs):
        """Send an export: what the filter names, or all that the user may read.

        :param jenis: see ``sistem.kerja.ekspor``
        :param saring: id of a ``sistem.kerja.ekspor.saring`` of the user
        """
        if jenis not in EKSPOR:
            raise NotFound
        Ekspor = request.env["sistem.kerja.ekspor"]
        with ExitStack() as tumpukan:
            # Sent from the disk: a big export passes through the memory in small pieces only
            berkas = tumpukan.enter_context(TemporaryFile())
            Ekspor._tulis(berkas, EKSPOR[jenis], **self._saringan(jenis, saring))
            respons = self._respons(berkas, Ekspor._nama_berkas(EKSPOR[jenis]))
            # From here the response closes the file, when it has been sent
            tumpukan.pop_all()
        return respons

    def _respons(self, berkas, nama):
        ukuran = berkas.seek(0, os.SEEK_END)
        berkas.seek(0)
        respons = request.make_response(
            wrap_file(request.httprequest.environ, berkas),
            headers=[
                ("Content-Type", JENIS_ISI),
                ("Content-Length", str(ukuran)),
                ("Content-Disposition", content_disposition(nama)),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
        respons.direct_passthrough = True
        return respons

    def _saringan(self, jenis, saring):
        """Return what to write by the filter of the user, as arguments of ``_tulis``."""
        if not saring:
            return {"domain": Domain(EKSPOR[jenis].domain), "keterangan": "Seluruh data"}
        if not saring.isdecimal():
            raise NotFound
        catatan = request.env["sistem.kerja.ekspor.saring"].search(
            [("id", "=", int(saring)), ("jenis", "=", jenis)]
        )
        if not catatan:
            raise UserError(
                ke_pengguna(request.env)._(
                    "Export: this download has expired. Go back to the list and export again."
                )
            )
        return {
            "domain": catatan._domain(),
            "keterangan": catatan._keterangan(),
            "termasuk_arsip": catatan.terpilih is not False,
        }
