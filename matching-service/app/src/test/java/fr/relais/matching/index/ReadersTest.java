package fr.relais.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.matching.Samples;
import fr.relais.matching.core.Codes;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final UUID ID = new UUID(1, 2);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void whatProfileAndOfferLeaveOutStaysUnstated() throws Exception {
        ObjectNode profile = Samples.profile(ID);
        profile.putNull("place").putNull("availableFrom").putNull("licences").remove("mobility");
        var candidate = new LiveIndex().sketch().candidate(JSON.treeToValue(profile, MatchingProfile.class));
        assertThat(candidate.reach().point()).isNull();
        assertThat(candidate.reach().maxDistanceKm()).isEqualTo(Codes.NONE);
        assertThat(candidate.wishes().availableFrom()).isEqualTo(Codes.NONE);
        assertThat(candidate.career().licences()).isNull();

        ObjectNode state = Samples.offer(ID);
        state.putNull("place")
                .putNull("contractType")
                .putNull("workingTime")
                .putNull("rome")
                .putNull("experience");
        var offer = new LiveIndex().sketch().offer(JSON.treeToValue(state, OfferState.class));
        assertThat(offer.rome()).isEqualTo(Codes.NONE);
        assertThat(offer.site().departement()).isEqualTo(Codes.NONE);
        assertThat(offer.terms().contractType()).isEqualTo(Codes.NONE);
        assertThat(offer.terms().workingTime()).isEqualTo(Codes.NONE);
        assertThat(offer.demands().experience()).isFalse();
    }

    @Test
    void whatCannotBeMatchedIsNamedByItsPlace() {
        refuses("/competencies/0/code", "/competencies/0/code", "\"SOC-S07\"");
        refuses("/wishedRome", "/wishedRome/0", "[\"K25033\"]");
        refuses("/mobility/maxDistanceKm", "/mobility/maxDistanceKm", "-1");
        refuses("/place/latitude", "/place", "90.5");
        refuses("/place/latitude", "/place", "null");
        refuses("/candidateId", "/candidateId", "null");
        refuses("/availableFrom", "/availableFrom", "\"+999999999-01-01\"");
    }

    private static void refuses(String changed, String pointer, String value) {
        ObjectNode profile = Samples.profile(ID);
        int cut = changed.lastIndexOf('/');
        ((ObjectNode) profile.at(changed.substring(0, cut))).set(changed.substring(cut + 1), Samples.tree(value));
        assertThatThrownBy(() -> new LiveIndex().put(JSON.treeToValue(profile, MatchingProfile.class), 1))
                .isInstanceOfSatisfying(
                        InvalidPart.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
