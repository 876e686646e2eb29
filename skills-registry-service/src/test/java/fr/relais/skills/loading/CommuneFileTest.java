package fr.relais.skills.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommuneFileTest {
    private final LoadReport report = new LoadReport();

    @Test
    void columnsMayComeInAnyOrderAndOthersAreIgnored() {
        assertThat(read("lon,lat,other,departement,nom,insee\n2.35,48.85,x,75,Paris,75056\n"))
                .containsExactly(new Commune("75056", "Paris", "75", 48.85, 2.35));
    }

    @Test
    void corsicanCodesAreCodesOfTheirOwn() {
        assertThat(read("""
                insee,nom,departement,lat,lon
                2A004,Ajaccio,2A,41.9,8.7
                2B004,Alando,2B,42.3,9.3
                20004,Rien,20,1,1
                """)).hasSize(3);
        assertThat(report.view().rejected()).isZero();
    }

    @Test
    void everyFaultIsReportedWithItsLineAndColumn() {
        assertThat(read("""
                insee,nom,departement,lat,lon
                1001,Court,01,46,5
                01001,,01,46,5
                01002,Nulle part,ZZ,46,5
                01003,Sans centre,01,,
                01004,Loin,01,46,181
                01005,Mot,01,quarante,5
                01006,Bien,01,46,5
                01006,Bien,01,46,5
                """)).hasSize(1);
        assertThat(report.view().errors())
                .extracting(LoadView.LineError::line, LoadView.LineError::pointer, LoadView.LineError::code)
                .containsExactly(
                        tuple(2L, "/insee", "MALFORMED_CODE"),
                        tuple(3L, "/nom", "NOT_BLANK"),
                        tuple(4L, "/departement", "MALFORMED_CODE"),
                        tuple(5L, "/lat", "COORDINATES_MISSING"),
                        tuple(6L, "/lon", "OUT_OF_RANGE"),
                        tuple(7L, "/lat", "OUT_OF_RANGE"),
                        tuple(9L, "/insee", "DUPLICATE"));
    }

    @Test
    void theReportOfAWhollyWrongFileStaysSmall() {
        read("insee,nom,departement,lat,lon\n" + "x,y,z,1,2\n".repeat(5_000));
        assertThat(report.view().rejected()).isEqualTo(5_000);
        assertThat(report.view().errors()).hasSize(200);
    }

    private List<Commune> read(String csv) {
        var file = new CommuneFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), report);
        var communes = new ArrayList<Commune>();
        for (var commune = file.next(); commune != null; commune = file.next()) {
            communes.add(commune);
        }
        return communes;
    }
}
