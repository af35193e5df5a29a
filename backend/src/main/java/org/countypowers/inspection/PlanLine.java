package org.countypowers.inspection;

import java.math.BigDecimal;
import org.countypowers.supervision.Grade;

/**
 * What a plan says of the objects of one risk and credit.
 *
 * @param share per cent to be drawn in the year
 * @param visits to each of them in the year
 * @param planned how many of them are drawn in the year
 */
public record PlanLine(Grade risk, Grade credit, int objects, BigDecimal share, int visits, int planned) {}
