package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.countypowers.process.SafeXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** However a model is spoilt, the check answers, and the comparison says that something is otherwise. */
class FlowMutationTest {
    private static final int TIMES = 120;

    @Test
    void every_mutation_is_answered_and_told() throws Exception {
        long seed = System.nanoTime();
        System.out.println("FlowMutationTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            FlowFiles shipped = ShippedFlow.files(ShippedFlow.KEYS.get(random.nextInt(ShippedFlow.KEYS.size())));
            Document model = SafeXml.read(shipped.bytes(shipped.modelName()));
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                mutate(model, random);
            }
            FlowFiles spoilt = ShippedFlow.with(shipped, shipped.modelName(), text(model));
            String what = "seed " + seed + ", mutation " + i;
            // What is changed may be as good as before; that nothing is thrown and all can be told is the answer.
            assertThat(ShippedFlow.check(spoilt)).as(what).isNotNull();
            assertThat(FlowDifferences.between(shipped, spoilt, ShippedFlow.stepNames()))
                    .as(what)
                    .isNotEmpty();
            assertThat(FlowDifferences.between(spoilt, shipped, ShippedFlow.stepNames()))
                    .as(what)
                    .isNotEmpty();
            assertThat(FlowDifferences.between(spoilt, spoilt, ShippedFlow.stepNames()))
                    .as(what)
                    .isEmpty();
        }
    }

    /** A sub-process in itself, after a mutation with this seed had gone round for minutes. */
    @Test
    @org.junit.jupiter.api.Timeout(60)
    void an_id_given_twice_sends_no_rule_round_and_round() {
        FlowFiles shipped = ShippedFlow.files("power-handover");
        FlowFiles nested = ShippedFlow.changed(
                shipped,
                shipped.modelName(),
                "</bpmn:process>",
                "<bpmn:subProcess id=\"Twice\"><bpmn:subProcess id=\"Twice\"><bpmn:userTask id=\"T\"/></bpmn:subProcess></bpmn:subProcess></bpmn:process>");
        assertThat(ShippedFlow.errors(nested)).contains("unique-id Twice");
    }

    @Test
    void a_file_that_is_cut_or_garbled_is_answered_too() {
        long seed = System.nanoTime();
        System.out.println("FlowMutationTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            FlowFiles shipped = ShippedFlow.files(ShippedFlow.KEYS.get(random.nextInt(ShippedFlow.KEYS.size())));
            List<String> names = List.copyOf(shipped.files().keySet());
            String name = names.get(random.nextInt(names.size()));
            StringBuilder content = new StringBuilder(shipped.files().get(name));
            int from = random.nextInt(content.length());
            int to = Math.min(content.length(), from + 1 + random.nextInt(30));
            content.replace(from, to, random.nextBoolean() ? "" : "\"<x>{[(}" + random.nextInt());
            FlowFiles spoilt = ShippedFlow.with(shipped, name, content.toString());
            ShippedFlow.check(spoilt);
            assertThat(FlowDifferences.between(shipped, spoilt, ShippedFlow.stepNames()))
                    .as("seed %d, mutation %d", seed, i)
                    .isNotEmpty();
        }
    }

    private static void mutate(Document model, Random random) {
        List<Element> elements = new ArrayList<>();
        var all = model.getElementsByTagNameNS(FlowXml.BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        elements.remove(model.getDocumentElement());
        if (elements.isEmpty()) {
            return;
        }
        Element chosen = elements.get(random.nextInt(elements.size()));
        Element other = elements.get(random.nextInt(elements.size()));
        switch (random.nextInt(6)) {
            case 0 -> chosen.getParentNode().removeChild(chosen);
            case 1 -> chosen.setAttribute("name", "改" + random.nextInt(1000));
            case 2 -> chosen.setAttribute("id", other.getAttribute("id") + (random.nextBoolean() ? "" : "_"));
            case 3 -> chosen.setAttribute("targetRef", other.getAttribute("id"));
            case 4 -> {
                while (chosen.hasChildNodes()) {
                    chosen.removeChild(chosen.getFirstChild());
                }
                chosen.setTextContent("${x" + random.nextInt(1000) + " == 'y'}");
            }
            default -> other.getParentNode().appendChild(chosen.cloneNode(true));
        }
    }

    private static String text(Document model) throws Exception {
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(model), new StreamResult(text));
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
