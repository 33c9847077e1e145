/// How the slow model reads the rules where they are silent or can be read in two ways.
///
/// Each reading is what an operator would expect; the engine may have chosen otherwise, and then a
/// comparison shows a day of it.
///
/// 1. R1.2: a wall time without a date is on the order date, in every table (receipts too).
/// 2. R3.8: `rejections` shows an unread kind, quantity and time blank, and ids and SKUs as they
///    were written. A blank kind is an unknown one. In canonical order unread kinds are equal,
///    unread quantities are equal; in the columns that `rejections` does not show, an unread
///    number or word sorts as a blank one, and of two rows equal so far the readable one comes
///    first.
/// 3. R3.8: a blank cell that its kind needs (a point of an `order` row) is a value that cannot
///    be read. An unknown coupon is no such value: it stays an error.
/// 4. R2.1: blanks sort first in every column.
/// 5. R3.2: a change that was refused in part was applied: the same row again is a duplicate. A
///    blank member in one row and the order's member in another make the rows different.
/// 6. R3.3: `amend` to the quantity that stands is applied, changes nothing, and adds no
///    increment; it is no raise. A cancelled line, and a line of 0 units, is no more:
///    `unknown-order`.
/// 7. R3.4: the quantity of a `cancel` row without a SKU is not checked.
/// 8. R3.6: each of name, phone, coupon, priority is the first that an accepted `order` row of
///    the order names, each by itself; rows of lines that were cancelled later count.
/// 9. R4.1: with `partial`, an increment of which nothing fits is refused whole. What is accepted
///    is the least that all limits leave; the reason is the first check that refuses a unit.
/// 10. R4.4: the cap is shared by R8.1-5, priority classes too. Group and tier count units before
///    it.
/// 11. R5.1, R5.2: `group_scope` is the scope of tiers too, without a `group_min` as well; blank
///    is `day`. A group of `point` scope is its own at each point.
/// 12. R5.3: "all accepted lines" of threshold and split are those with units at the cutoff, of
///    groups that did not form too (at their line price). Cancelled units do not count.
/// 13. R5.2, R12.4: the tier credit is (line price - final price) x all accepted units, short
///    ones too: short units are refunded at net (R12.3), which is after the tier. `refund` on the
///    pickup list is the net part only.
/// 14. R6.2: tolerance units are given under every rounding, from whatever is left of A beyond D
///    (stock too, by the formula of `surplus`). A line without demand at the cutoff (its group
///    did not form, its cap left it nothing) offers none.
/// 15. R6.2: the minimum of cases with `rounding: tolerance` needs a need of at least 1.
/// 16. R6.3: the amount of a purchase order is tested before any confirmation. A dropped one is
///    in no table and no sum; of a SKU on it every unit short by the stock is `supplier-minimum`,
///    also the tail that `down` would not have bought. A SKU that would have had 0 cases is
///    `short`.
/// 17. R6.4: `purchase_orders.csv` keeps what was ordered (cases, ordered, surplus, amount); a
///    confirmation of as much or more changes nothing, one of what was not ordered is ignored.
///    Where receipts exist, "up to the ordered units" means the units first ordered.
/// 18. R7.1: receipts of a supplier that the product does not name are not ordered. Units kept
///    count towards the ordered units for the receipts after them. A blank best-before sorts
///    first (R7.1); for lots it comes last (R9.1).
/// 19. R7.2: a receipt of 0 units is a receipt: the warehouse is `received`.
/// 20. A blank warehouse in receipts and confirmations is the only one there is, else `main`.
/// 21. R8.5: each class is shared out before the next; the shares of R8.2 count within the class.
/// 22. R8.7: units that a dropped purchase order leaves short may take a substitute, like all
///    that are short by stock; lines take in canonical order whatever their class. A substitute's
///    leftover is what is left after its lines and their tolerance.
/// 23. R8.7: the units that take a substitute are the first of those short by R8: "what they
///    would have had refunded" is refund(earlier short + taken) - refund(earlier short). The
///    extra row bears the part of the coupon that the bound cut off, and counts in `lines`,
///    `orders`, `units_ordered`; its commission is that of the substitute's product.
/// 24. R12.4: a line's refund is split over its reasons cumulatively: group, cap, stock.
/// 25. R9.1: `lots.csv` lists units with a lot only, summed by order, SKU and lot. Units are
///    taken by the canonical order of their increments (a cut line keeps its earliest), then
///    tolerance units, then substitutes.
/// 26. R9.3: a weight belongs to the line of that SKU, tolerance units included, never to an
///    extra row. A product without `nominal_g` is not weighed.
/// 27. R13.1: `commission_each` comes before `commission_bp` of the same product; it is not
///    lowered by an underweight refund. A leader's tier without `tier_bp` falls to the day's
///    rate.
/// 28. R13.3: "reached" is at least; a `marginal` bonus is rounded once, on its sum. `ladder` is
///    `whole` and `ladder_of` is `day` where they are not set. `before` is 0 for a day, and a
///    step from 0.00 then pays nothing `fixed`: bonus(0) is taken off. A bonus may fall below 0.
/// 29. R13.3: an order's cap is applied to the sum of its rounded line commissions.
/// 30. R19: `orders`, `lines`, `points`, `members` and `leaders` count pickup rows with units
///    ordered. `net` of a row includes tolerance units. A rejected event's `line` and `source`
///    break ties.
/// 31. R12.5: what must fit 64 bits is a line's amount and commission, what a line of a purchase
///    order buys, and every number that a table shows; the goods of an order are in no table.
/// 32. R15: a wall time without a date in `arrivals`, `pickups`, `claims` and `recalls` is on the date of
///    the promised arrival. A deadline is the first moment that is too late, as the cutoff is.
/// 33. R15.1: every row equal to one before it is a duplicate, a refused one too. A row names the order's rows
///    of its SKU, a substitute's among them, in the order of the night.
/// 34. R15.2: a count is held against the units that were not paid back or forfeited before; units taken
///    away came. A later lower count takes more away, a higher one gives nothing back. A SKU that was not
///    sent to a point that got goods is over.
/// 35. R15.3: where nobody tells of a pickup all was taken away. A pickup without a SKU, or without a
///    quantity, takes all that waits; of nothing it is `over-pickup` of 0 units. Without `as_of` the day's own
///    deadlines pass whatever the moment. What a deadline forfeits it forfeits by order id and SKU, and before
///    what is told of its very moment; what took effect at one moment is listed by kind and order id.
/// 36. R15.4: a claim takes units that were taken away first, `short` those that were not. Forfeited units
///    can neither be claimed nor recalled.
///    A recall goes through the rows that have its lot by order id and SKU, substitutes last.
/// 37. R13.4: the commission of a line is that of the units left; within the caps of order and day what a
///    claim takes back is the capped sum before less that after. Bonuses follow the base that is left.
/// 38. R13.5: what is not frozen is paid at once, as of `as_of` or the cutoff; tax is of what is paid. A
///    bonus is frozen until the last claim window of the day.
/// 39. R15.6: a point closes after the cutoff where `closed_from` is from the cutoff to the arrival, both
///    among them. `points` of the totals counts the points that hand out.
public enum Readings {}
