package fr.relais.skills;

import static io.restassured.RestAssured.given;

import fr.relais.testing.Identity;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test. */
public final class Api {
    private Api() {}

    /** Without a token. */
    public static RequestSpecification anonymous() {
        return given().basePath("/api/v1");
    }

    /** With a real token. */
    public static RequestSpecification as(Identity identity) {
        return anonymous().auth().oauth2(identity.token());
    }

    /** An editor who sends JSON. */
    public static RequestSpecification editor() {
        return as(Identity.REGISTRY_ADMIN).contentType("application/json");
    }
}
