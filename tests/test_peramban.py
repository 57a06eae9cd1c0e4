"""The product in a browser, as its people see it: desktop and phone, no console errors."""


def test_pengelola_menetapkan_dan_mencetak(masuk, pengelola, tim_contoh):
    """The HR officer selects the teams of the annex, sets them up and prints the Keputusan."""
    halaman = masuk("pengelola.pesisirbarat")
    halaman.goto(f"{masuk.alamat}/odoo/sistem-kerja-tim")
    halaman.wait_for_selector(".o_data_row")
    halaman.fill(".o_searchview_input", "Penyusunan Peta")
    halaman.keyboard.press("Enter")
    halaman.wait_for_selector(".o_searchview_facet")
    halaman.wait_for_function("document.querySelectorAll('.o_data_row').length === 1")
    halaman.click("thead .o_list_record_selector input")
    halaman.click("button[name=action_tetapkan]")
    halaman.wait_for_selector(".o_form_view button[name=action_tandatangani]")
    assert "Sekretaris Daerah" in halaman.inner_text(".o_form_sheet")
    with halaman.expect_download() as unduhan:
        halaman.click("button[name=action_cetak]")
    assert unduhan.value.suggested_filename.endswith(".pdf")


def test_formulir_menolak_dalam_bahasa_indonesia(masuk):
    """A wrong NIP on the employee form is refused with a sentence a person can act on."""
    halaman = masuk("pengelola.pesisirbarat")
    halaman.goto(f"{masuk.alamat}/odoo/sistem-kerja-pegawai/new")
    halaman.fill(".o_field_widget[name=name] input", "Pegawai Peramban")
    halaman.fill(".o_field_widget[name=nip_tampil] input", "12345")
    halaman.click(".o_form_button_save")
    halaman.wait_for_selector(".modal .modal-body")
    assert "tepat 18 angka" in halaman.inner_text(".modal .modal-body")


def test_daftar_tim_di_telepon(masuk):
    """The teams are readable at 390 px: cards, nothing wider than the screen."""
    halaman = masuk("pengelola.pesisirbarat", 390, 844)
    halaman.goto(f"{masuk.alamat}/odoo/sistem-kerja-tim")
    halaman.wait_for_selector(".o_kanban_record")
    assert halaman.evaluate("document.documentElement.scrollWidth") <= 390


def test_halaman_pegawai_di_telepon(masuk):
    """An employee opens the own page from the portal home at 390 px."""
    halaman = masuk("ahmad.sueb", 390, 844)
    halaman.goto(f"{masuk.alamat}/my")
    halaman.click("a[href='/my/sistem-kerja']")
    halaman.wait_for_url("**/my/sistem-kerja")
    assert "19880402 201403 1 002" in halaman.inner_text("main")
    assert halaman.evaluate("document.documentElement.scrollWidth") <= 390
