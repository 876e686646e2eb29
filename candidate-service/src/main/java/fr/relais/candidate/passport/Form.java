package fr.relais.candidate.passport;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The forms a passport comes in, the one to take where Accept leaves the choice first. */
enum Form {
    VIEW(MediaType.APPLICATION_JSON),
    JWT(Form.JWT_TYPE),
    CREDENTIAL(Form.CREDENTIAL_TYPE),
    JSON_LD(Form.JSON_LD_TYPE),
    PAGE(Form.PAGE_TYPE);

    static final String JWT_TYPE = "application/vc+jwt";
    static final String CREDENTIAL_TYPE = "application/vc";
    static final String JSON_LD_TYPE = "application/ld+json";
    static final String PAGE_TYPE = "application/pdf";

    private final String type;

    Form(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    /** The form wanted most; what is not offered at all was refused before. */
    static Form of(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableMediaTypes()) {
            for (var form : values()) {
                if (wanted.isCompatible(form.type())) {
                    return form;
                }
            }
        }
        return VIEW;
    }
}
