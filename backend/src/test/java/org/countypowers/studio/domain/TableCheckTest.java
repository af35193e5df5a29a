package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCheckTest {
    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" namespace="n">
              <decision id="D" name="d"><decisionTable id="T" hitPolicy="%s">
                <input id="I" label="输入"><inputExpression id="IE" typeRef="%s"><text>x</text></inputExpression></input>
                <output id="O" label="结果" name="y" typeRef="string"/>
                <rule id="R1"><inputEntry id="R1i"><text>%s</text></inputEntry><outputEntry id="R1o"><text>"a"</text></outputEntry></rule>
                <rule id="R2"><inputEntry id="R2i"><text>%s</text></inputEntry><outputEntry id="R2o"><text>"b"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNIQUE|integer|&lt; 5|&gt;= 5|",
                "UNIQUE|integer|&lt; 5|&gt;= 4|table-overlap R2",
                "UNIQUE|integer|&gt; 4|&lt; 5|",
                "UNIQUE|double|&gt; 4|&lt; 5|table-overlap R2",
                "UNIQUE|integer|[1..5]|]5..9]|",
                "UNIQUE|integer|[1..5]|[5..9]|table-overlap R2",
                "UNIQUE|integer|not([1..5])|3,4|",
                "UNIQUE|integer|not([1..5])|3,9|table-overlap R2",
                "UNIQUE|string|\"A\",\"B\"|\"C\"|",
                "UNIQUE|string|\"A\",\"B\"|\"B\"|table-overlap R2",
                "UNIQUE|string|not(\"A\")|\"A\"|",
                "UNIQUE|string|not(\"A\")|not(\"B\")|table-overlap R2",
                "UNIQUE|string|\"A\"|-|table-overlap R2",
                "UNIQUE|string|\"a,b\"|\"a\"|",
                "UNIQUE|boolean|true|not(true)|",
                "UNIQUE|boolean|true|true|table-overlap R2",
                "ANY|string|\"A\"|\"A\"|table-overlap R2",
                "FIRST|string|-|\"A\"|table-unreachable R2",
                "FIRST|integer|&gt; 5|&gt; 9|table-unreachable R2",
                "FIRST|integer|&gt; 9|&gt; 5|",
                "FIRST|boolean|true,false|-|table-unreachable R2",
                "PRIORITY|string|\"A\"|\"B\"|table-hit-policy T",
                "FIRST|date|\"A\"|\"B\"|table-column I",
                "FIRST|string|upper case(\"a\")|-|table-cell R1",
                "FIRST|string|\"A\"|x|table-cell R2",
                "FIRST|integer|\"A\"|1|table-cell R1",
                "FIRST|integer|1|5 + 5|table-cell R2",
                "FIRST|string|\"A\"|\"a\\\"b\"|table-cell R2",
            })
    void what_rows_answer_is_compared(String policy, String type, String one, String other, String expected) {
        assertThat(found(TABLE.formatted(policy, type, one, other)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id=\"R2\"|id=\"R1\"|table-unique-id R1",
                "<text>x</text>|<text>x + 1</text>|table-column I",
                "<text>\"b\"</text>|<text>now()</text>|table-cell R2",
                "<outputEntry id=\"R2o\"><text>\"b\"</text></outputEntry>|``|table-cells R2",
                "<inputEntry id=\"R1i\">|<inputEntry id=\"R1i\" expressionLanguage=\"groovy\">|table-element R1i",
                "</decisionTable>|<annotation id=\"A\"/></decisionTable>|table-element A",
                "<decision id|<!--x--><decision id=\"E\"/><decision id|table-dmn ``",
                "<definitions|<!DOCTYPE d><definitions|table-xml ``",
                "https://www.omg.org/spec/DMN/20191111/MODEL/|other|table-dmn ``",
            })
    void a_fault_is_named_at_its_place(String old, String text, String expected) {
        String table = TABLE.formatted("FIRST", "string", "\"A\"", "\"B\"");
        assertThat(found(table.replace(old, text == null ? "" : text))).contains(expected.replace("``", ""));
    }

    @Test
    void a_table_that_ships_keeps_the_columns_that_the_house_reads() {
        FlowFiles shipped = ShippedFlow.files("case-intake");
        assertThat(errors(shipped, "<text>form</text>", "<text>kind</text>"))
                .containsExactlyInAnyOrder("table-column-gone ", "table-input Input_Form");
        assertThat(errors(shipped, "name=\"decides\"", "name=\"verdict\"")).containsExactly("table-column-gone ");
        assertThat(errors(shipped, "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""))
                .containsExactly("table-hit-policy Table_CaseRoute");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<text>\"ENTRUST\"</text>|<text>\"ENTRUSTED\"</text>|第 2 行“赋权方式”没有“ENTRUSTED”这个值，请改为下列之一：直接下放（\"DIRECT_TRANSFER\"）、委托（\"ENTRUST\"）",
                "<text>\"ENTRUST\"</text>|<text>not(\"X\")</text>|第 2 行“赋权方式”没有“X”这个值",
                "<text>\"ENTRUST\"</text>|<text>委托</text>|第 2 行“赋权方式”的内容“委托”看不懂。请选中该格，从清单中选择；自己填写的，代码须加英文双引号，例如 \"DIRECT_TRANSFER\"",
                "_out_0\"><text>\"TOWN\"</text>|_out_0\"><text>\"\"</text>|第 4 行“接收”没有“”这个值，请改为下列之一：省级（\"PROVINCE\"）、市级（\"CITY\"）、县级（\"COUNTY\"）、镇级（\"TOWN\"）。",
                "_out_1\"><text>\"\"</text>|_out_1\"><text>COUNTY</text>|第 1 行“组织上报”的结果“COUNTY”不符合要求，请选中该格",
            })
    void a_code_that_the_house_does_not_know_is_named_with_those_that_it_does(String old, String text, String words) {
        FlowFiles shipped = ShippedFlow.files("case-intake");
        String table =
                shipped.files().get("case-route.dmn").replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(text));
        assertThat(ShippedFlow.told(ShippedFlow.with(shipped, "case-route.dmn", table), "case-route.dmn"))
                .anyMatch(one -> one.startsWith(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string|x|须加英文双引号，例如 \"特殊情形\"",
                "boolean|x|本列填 true（是）或者 false（否）",
                "integer|x|可以写：5、> 5、[1..5]",
            })
    void an_example_fits_the_column(String type, String cell, String words) {
        String table = TABLE.formatted("FIRST", type, cell, "-");
        FlowFiles files = ShippedFlow.with(ShippedFlow.files("case-decision"), "own.dmn", table);
        assertThat(ShippedFlow.told(files, "own.dmn"))
                .singleElement()
                .asString()
                .contains(words);
    }

    @Test
    void too_many_rows_are_refused_before_they_are_compared() {
        String rule = "<rule id=\"R1\">";
        StringBuilder many = new StringBuilder();
        for (int i = 10; i < 5000; i++) {
            many.append(
                    "<rule id=\"R%d\"><inputEntry id=\"i%d\"><text>-</text></inputEntry><outputEntry id=\"o%d\"><text>\"a\"</text></outputEntry></rule>"
                            .formatted(i, i, i));
        }
        String table = TABLE.formatted("UNIQUE", "string", "\"A\"", "\"B\"");
        assertThat(found(table.replace(rule, many + rule))).containsExactly("table-size T");
    }

    private static List<String> errors(FlowFiles shipped, String old, String text) {
        return ShippedFlow.errors(ShippedFlow.changed(shipped, "case-route.dmn", old, text));
    }

    private static List<String> found(String table) {
        FlowFiles files = ShippedFlow.with(ShippedFlow.files("case-decision"), "own.dmn", table);
        return ShippedFlow.check(files).stream()
                .filter(finding -> finding.file().equals("own.dmn"))
                .map(finding -> finding.rule() + " " + finding.elementId())
                .toList();
    }
}
