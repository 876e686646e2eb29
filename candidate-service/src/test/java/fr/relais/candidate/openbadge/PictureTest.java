package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Pictures.chunk;
import static fr.relais.candidate.openbadge.Pictures.png;
import static fr.relais.candidate.openbadge.Pictures.svg2;
import static fr.relais.candidate.openbadge.Pictures.svg3;
import static fr.relais.candidate.openbadge.Pictures.textChunk;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Pictures that hold no badge, or more than one, or a bomb. */
class PictureTest {
    private static final String TOKEN = Samples.ED25519.token(Samples.credential());

    private final Trial trial = new Trial(Samples.template());

    @Test
    void aPictureWithoutABadge() {
        trial.refuse(png(), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(png("comment", TOKEN), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(png(chunk("tEXt", ("openbadges\0" + TOKEN).getBytes(UTF_8))), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(svg3(""), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(svg3("<openbadges:credential verify=''/>"), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(svg3("<credential verify='" + TOKEN + "'/>"), RefusalCode.NOTHING_BAKED_IN);
        trial.refuse(svg2("<openbadges:credential verify='" + TOKEN + "'/>"), RefusalCode.NOTHING_BAKED_IN);
    }

    @Test
    void aPictureWithTwo() {
        var one = chunk("iTXt", textChunk("openbadges", 0, TOKEN.getBytes(UTF_8)));
        trial.refuse(png(one, one), RefusalCode.SEVERAL_BAKED_IN);
        var element = "<openbadges:credential verify='" + TOKEN + "'/>";
        trial.refuse(svg3(element + element), RefusalCode.SEVERAL_BAKED_IN);
    }

    @Test
    void aTextThatWouldHaveToBeUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[10_000_000]);
        }
        trial.refuse(png(chunk("iTXt", textChunk("openbadges", 1, packed.toByteArray()))), RefusalCode.PNG_COMPRESSED);
    }

    @Test
    void aPictureThatIsBroken() {
        var whole = png("openbadges", TOKEN);
        trial.refuse(Arrays.copyOf(whole, whole.length - 20), RefusalCode.PNG_BROKEN);
        trial.refuse(Arrays.copyOf(whole, 8), RefusalCode.PNG_BROKEN);
        var flipped = whole.clone();
        flipped[100] ^= 1;
        trial.refuse(flipped, RefusalCode.PNG_BROKEN);
        var endless = whole.clone();
        endless[8] = (byte) 0xFF;
        trial.refuse(endless, RefusalCode.PNG_BROKEN);
        trial.refuse(png(chunk("iTXt", "openbadges".getBytes(UTF_8))), RefusalCode.PNG_BROKEN);
        trial.refuse(png(chunk("iTXt", "openbadges\0\0".getBytes(UTF_8))), RefusalCode.PNG_BROKEN);
    }

    @Test
    void aDrawingThatIsBroken() {
        trial.refuse("<svg", RefusalCode.SVG_BROKEN);
        trial.refuse(svg3("<g>"), RefusalCode.SVG_BROKEN);
        trial.refuse(svg3("<openbadges:credential><g/></openbadges:credential>"), RefusalCode.SVG_BROKEN);
    }

    @Test
    void entitiesAreNotEvenRead() {
        var laughs =
                "<!DOCTYPE svg [<!ENTITY a \"" + "ha".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]>";
        trial.refuse(laughs + svg3("<title>&b;</title>"), RefusalCode.SVG_DOCTYPE);
        trial.refuse("<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/x.dtd\">" + svg3(""), RefusalCode.SVG_DOCTYPE);
        trial.refuse(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + svg3("<openbadges:credential>&x;</openbadges:credential>"),
                RefusalCode.SVG_DOCTYPE);
        trial.refuse(svg3("<title>&x;</title>"), RefusalCode.SVG_BROKEN);
    }
}
