-- A copy of the database must not reach the signing service with real passphrases
UPDATE res_company SET tte_alamat = NULL, tte_klien = NULL, tte_rahasia = NULL;
