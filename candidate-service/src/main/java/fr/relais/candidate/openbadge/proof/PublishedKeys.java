package fr.relais.candidate.openbadge.proof;

import java.util.Set;

/**
 * Keys of standards and well-known demonstrations, whose private halves anyone can read: SHA-256 thumbprints as RFC 7638
 * makes them.
 */
final class PublishedKeys {
    private static final Set<String> THUMBPRINTS = Set.of(
            "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", // RFC 8032 section 7.1 test 1, RFC 8037 appendix A
            "FtIu-VbGrfe_KB6CH7GNwODB72MNxj_ml11dEvO-7kk", // RFC 8032 test 2
            "FVV5umTuau890q59V-4Ga_R6qWb7ON_ivJc4EjvCwTM", // RFC 8032 test 3
            "lZI1vM7tnlYapaF5-cy86ptx0tT_8Av721hhiNB5ti4", // RFC 8032 test 1024
            "mXq-e7jtSODt_MOQlLSN7y6AiQqZhz0VthnspDzOSos", // RFC 8032 test SHA(abc)
            "IsUn6_e04MaShXFIISMp4kG62LWzMIPy_MvSA5pJgX8", // RFC 7515 appendix A.2
            "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", // RFC 7517 appendix A
            "Ypa5BNGp-ImhVwCze6O4zHVVNcGqCq-3LOCZWBZTRcs", // W3C Data Integrity EdDSA Cryptosuites, test vectors
            "oGDmHqCJ7yzMkWEkrlZVHkvrHIyQwtlDmeq5ForUHeY"); // the RS256 example of jwt.io

    private PublishedKeys() {}

    static boolean contains(String thumbprint) {
        return THUMBPRINTS.contains(thumbprint);
    }
}
