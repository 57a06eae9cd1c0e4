from . import (
    ir_actions_report,
    ir_actions_report_lembar,
    naskah,
    naskah_mesin,
    naskah_peta,
    cetak_massal,
    cetak_massal_jalan,
    cetak_massal_naskah,
    res_config_settings,
    xlsx,
)
