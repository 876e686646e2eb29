package fr.relais.candidate.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses addresses = new Addresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublic(String address) throws UnknownHostException {
        assertThat(addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "203.1.113.9",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void whatIsPublic(String address) throws UnknownHostException {
        assertThat(addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameThatLeadsToThisMachineIsPrivate() {
        var failure = catchThrowableOfType(FetchFailure.class, () -> addresses.resolve("localhost"));
        assertThat(failure.reason()).isEqualTo(FetchFailure.Reason.PRIVATE);
    }

    @Test
    void aNameWithoutAddressIsUnreachable() {
        var failure = catchThrowableOfType(FetchFailure.class, () -> addresses.resolve("nobody.invalid"));
        assertThat(failure.reason()).isEqualTo(FetchFailure.Reason.UNREACHABLE);
    }
}
