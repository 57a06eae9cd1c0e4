# For development machines only: installed by setup/ when Odoo is not ours to change and lacks a
# script that Debian removed; without this the whole web client logs an error.
{
    "name": "Sistem Kerja: development assets",
    "summary": "Leaves out a script that Debian's Odoo package lacks",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "author": "Sistem Kerja",
    "license": "AGPL-3",
    "depends": ["mail"],
    "data": [],
    "assets": {
        "web.assets_backend": [
            ("remove", "mail/static/lib/selfie_segmentation/selfie_segmentation.js"),
        ],
    },
}
