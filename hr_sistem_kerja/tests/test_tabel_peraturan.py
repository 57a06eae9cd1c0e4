"""The five regulations, row by row: each asserts the resolved person, instrument or chain."""

from odoo.tests import tagged

from .common_tabel import TabelCase


@tagged("post_install", "-at_install")
class TestMamuju(TabelCase):
    KUNCI = "mamuju"


@tagged("post_install", "-at_install")
class TestPesisirBarat(TabelCase):
    KUNCI = "pesisir_barat"


@tagged("post_install", "-at_install")
class TestKotabaru(TabelCase):
    KUNCI = "kotabaru"


@tagged("post_install", "-at_install")
class TestBekasi(TabelCase):
    KUNCI = "bekasi"


@tagged("post_install", "-at_install")
class TestTabanan(TabelCase):
    KUNCI = "tabanan"
