def migrate(cr, version):
    """Take away a view whose parent page was drawn anew: it would stop the update."""
    cr.execute(
        """
        DELETE FROM ir_ui_view WHERE id IN (
            SELECT res_id FROM ir_model_data
            WHERE module = 'hr_sistem_kerja' AND model = 'ir.ui.view'
            AND name = 'portal_sistem_kerja_langkah'
        )
        """
    )
