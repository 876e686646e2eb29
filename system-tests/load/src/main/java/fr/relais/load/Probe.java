package fr.relais.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An offer that asks for one competency, so that what a change of it must give is known. */
final class Probe {
    private static final String COMPETENCY = "SOC-E01";
    private static final String OFFER = """
            {"externalId": "load-probe", "kind": "JOB", "title": "probe", "rome": {"code": "K2503"}, "remote": true,
             "contractType": "CDI", "workingTime": "FULL_TIME", "positions": 1, "requirements": [{"competency": "SOC-E01", "level": 3, "exigence": "S", "weight": 5}]}""";
    /** Points of level 1 and of level 3, both assessed, at weight 5. */
    private static final int[] CREDIT = {0, 50, 0, 100};

    private Probe() {}

    /** As it is written; its {@code externalId} is among its fields. */
    static ObjectNode offer() {
        return Json.object(OFFER);
    }

    /** States the competency at the highest level, or at the lowest where it stood at the highest; gives the credit to come. */
    static int change(ArrayNode competencies) {
        int level = 3;
        for (int i = competencies.size() - 1; i >= 0; i--) {
            if (competencies.get(i).get("code").asText().equals(COMPETENCY)) {
                level = competencies.remove(i).get("level").asInt() == level ? 1 : level;
            }
        }
        competencies.addObject().put("code", COMPETENCY).put("level", level).put("evidence", "ASSESSED");
        return CREDIT[level];
    }
}
