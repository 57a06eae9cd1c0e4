import base64

from odoo import http
from odoo.exceptions import UserError
from odoo.http import request
from odoo.tools.mimetypes import guess_mimetype

from ..models.inti.bahasa_pengguna import ke_pengguna
from .dasar import HalamanPortal

MIB = 1024 * 1024
BATAS_UKURAN = 10 * MIB
BATAS_JUMLAH = 5
# By what the file contains, never by its name or by what the browser says
JENIS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
# Records whose files are handed out, by the word in the address
MODEL = {
    "laporan": ("sistem.kerja.laporan", "berkas_ids"),
    "pengajuan": ("sistem.kerja.pengajuan", "attachment_ids"),
    "hasil": ("sistem.kerja.hasil", "berkas_ids"),
}


def baca_unggahan(daftar):
    """Return uploaded files as list of ``{"nama": str, "isi_base64": str}``.

    :param daftar: files of a form, e.g. ``request.httprequest.files.getlist("berkas")``
    :raises UserError: where there are too many, one is too large, or of another type
    """
    env = ke_pengguna(request.env)
    hasil = []
    for berkas in daftar:
        if not berkas.filename:
            continue
        # One byte more than allowed tells that there is more, without reading all of it
        isi = berkas.stream.read(BATAS_UKURAN + 1)
        if len(isi) > BATAS_UKURAN:
            raise UserError(
                env._(
                    "File %(nama)s: it is larger than %(batas)s MB. Choose a smaller one.",
                    nama=berkas.filename,
                    batas=BATAS_UKURAN // MIB,
                )
            )
        if guess_mimetype(isi) not in JENIS:
            raise UserError(
                env._(
                    "File %(nama)s: only PDF, JPEG, PNG, Word and Excel files can be attached.",
                    nama=berkas.filename,
                )
            )
        hasil.append({"nama": berkas.filename, "isi_base64": base64.b64encode(isi).decode()})
    if len(hasil) > BATAS_JUMLAH:
        raise UserError(
            env._("Files: at most %(batas)s at a time can be attached.", batas=BATAS_JUMLAH)
        )
    return hasil


class BerkasPortal(HalamanPortal):
    """Files of records that the user may read: handed out to be saved, never shown inline."""

    @http.route(
        "/my/sistem-kerja/berkas/<string:jenis>/<int:nomor>/<int:berkas_id>",
        type="http",
        auth="user",
        methods=["GET"],
        sitemap=False,
        readonly=True,
    )
    def unduh_berkas(self, jenis, nomor, berkas_id, **_kwargs):
        """Download one file of a record; who may not read the record learns nothing of it."""
        model, bidang = MODEL.get(jenis, ("", ""))
        record = self._satu(model, nomor) if model in request.env else None
        # sudo: the record may be read by the user; its files belong to it
        berkas = record and record.sudo()[bidang].filtered(lambda satu: satu.id == berkas_id)
        if not berkas:
            raise request.not_found()
        isi = berkas.raw
        return request.make_response(
            isi,
            [
                ("Content-Type", "application/octet-stream"),
                ("Content-Length", str(len(isi))),
                ("Content-Disposition", http.content_disposition(berkas.name)),
                ("Cache-Control", "private, no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
