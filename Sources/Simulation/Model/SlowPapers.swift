/// The tables of R19, written from what the night became.
struct SlowPapers {
  let day: SlowDay
  let book: SlowBook
  let purchases: [SlowPurchase]
  let sales: [SlowSale]
  let lots: [SlowLot]
  let rows: [SlowPickupRow]
  let commissions: [SlowCommission]
  /// The members of each point on its list, by pickup code (R11).
  let codes: [Name: [Name: Int]]

  init(
    _ book: SlowBook, _ purchases: [SlowPurchase], _ handover: SlowHandover,
    _ rows: [SlowPickupRow], _ commissions: [SlowCommission]
  ) {
    (day, self.book, self.purchases) = (book.day, book, purchases)
    (sales, lots) = (handover.sales, handover.lots)
    self.commissions = commissions
    var codes: [Name: [Name: Int]] = [:]
    for (point, members) in book.membersOfPoint {
      let listed = members.filter { member in
        rows.contains { $0.orderPoint.point == point && $0.order.member == member }
      }
      for (place, member) in listed.enumerated() { codes[point, default: [:]][member] = place + 1 }
    }
    self.codes = codes
    self.rows = rows.sorted { Self.isEarlier($0, $1, codes) }
  }

  private static func isEarlier(
    _ left: SlowPickupRow, _ right: SlowPickupRow, _ codes: [Name: [Name: Int]]
  ) -> Bool {
    if left.point.point != right.point.point { return left.point.point < right.point.point }
    if left.orderPoint.point != right.orderPoint.point {
      // What a closed point hands over comes after the point's own.
      if left.orderPoint.point == left.point.point { return true }
      if right.orderPoint.point == right.point.point { return false }
      return left.orderPoint.point < right.orderPoint.point
    }
    let one = codes[left.orderPoint.point]?[left.order.member] ?? 0
    let other = codes[right.orderPoint.point]?[right.order.member] ?? 0
    if one != other { return one < other }
    if left.order.id != right.order.id { return left.order.id < right.order.id }
    if left.product.sku != right.product.sku { return left.product.sku < right.product.sku }
    return left.standsFor < right.standsFor
  }

  func money(_ amount: Whole) throws(Overflow) -> String {
    day.settings.printed(try fitting(amount, "an amount"))
  }

  func count(_ units: Whole) throws(Overflow) -> String {
    String(try fitting(units, "a number of units"))
  }

  func purchaseOrders() throws(Overflow) -> String {
    var writer = SlowWriter(
      "supplier,warehouse,sku,po,name,demand,on_hand,case_pack,cases,ordered,surplus,cost,amount")
    for purchase in purchases {
      let product = purchase.product
      let number = [day.settings.dateText, purchase.warehouse.text, purchase.supplier.text]
      writer.row([
        purchase.supplier.text, purchase.warehouse.text, product.sku.text,
        number.map(Self.escaped).joined(separator: "/"), product.name.text,
        try count(purchase.demand), try count(product.onHand), try count(product.casePack),
        try count(purchase.cases), try count(purchase.ordered), try count(purchase.surplus),
        try money(product.cost), try money(purchase.amount),
      ])
    }
    return writer.text
  }

  /// A label as a part of a purchase order's number: `%` and `/` are written as `%25` and `%2F`.
  static func escaped(_ label: String) -> String {
    var escaped = ""
    for scalar in label.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "/": escaped += "%2F"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  func pickupLists() throws(Overflow) -> String {
    var writer = SlowWriter(
      "point,code,order_id,sku,member,name,phone,ordered,units,short,net,refund,for")
    for row in rows {
      writer.row([
        row.point.point.text, code(of: row),
        row.order.id.text, row.product.sku.text, row.order.member.text,
        Self.shown(row.order.name.text),
        Self.masked(row.order.phone.text), try count(row.ordered), try count(row.units),
        try count(row.short), try money(row.net), try money(row.refund), row.standsFor.text,
      ])
    }
    return writer.text
  }

  /// The code at the point of the order, behind that point's name where it closed (R15.6).
  private func code(of row: SlowPickupRow) -> String {
    let code = String(codes[row.orderPoint.point]?[row.order.member] ?? 0)
    let isMoved = row.orderPoint.point != row.point.point
    return isMoved ? row.orderPoint.point.text + "-" + code : code
  }

  /// Digits only; of 8 or more all but the last four become `*`, fewer `****` (R11).
  static func masked(_ phone: String) -> String {
    if phone.isEmpty { return "" }
    let digits = phone.utf8.filter { (48...57).contains($0) }
    guard digits.count >= 8 else { return "****" }
    return String(repeating: "*", count: digits.count - 4)
      + String(decoding: digits.suffix(4), as: UTF8.self)
  }

  /// A name with a phone in it: of 11 digits or more, with at most two signs between them, all but the last four become
  /// `*` (R18: phones are masked in tables all the same).
  static func shown(_ name: String) -> String {
    let joiners: Set<Unicode.Scalar> = [
      " ", "-", ".", "(", ")", "/", "\u{A0}", "\u{3000}", "（", "）", "－",
    ]
    var scalars = Array(name.unicodeScalars)
    let digits = scalars.indices.filter { scalars[$0].properties.numericType == .decimal }
    var number: [Int] = []
    for digit in digits + [Int.max] {
      let isNext = number.last.map { last in
        digit != .max && digit - last <= 3
          && scalars[(last + 1)..<digit].allSatisfy(joiners.contains)
      }
      if isNext ?? true {
        number.append(digit)
      } else {
        if number.count >= 11 { for hidden in number.dropLast(4) { scalars[hidden] = "*" } }
        number = [digit]
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  func refunds() throws(Overflow) -> (table: String, total: Whole) {
    var writer = SlowWriter("order_id,refund,member,point,amount,reasons")
    var total: Whole = 0
    for id in Set(sales.map(\.order.id)).sorted() {
      let lines = sales.filter { $0.order.id == id }
      let refunds = lines.flatMap(\.refunds).filter { $0.amount != 0 }
      let amount = refunds.map(\.amount).reduce(0, +)
      guard amount != 0, let order = lines.first?.order else { continue }
      let reasons = Set(refunds.map { Name($0.reason) }).sorted().map(\.text)
      writer.row([
        id.text, day.settings.dateText + "/" + id.text + "/1", order.member.text,
        order.point.text, try money(amount), reasons.joined(separator: ";"),
      ])
      total += amount
    }
    return (writer.text, total)
  }

  func commissionTable() throws(Overflow) -> String {
    var writer = SlowWriter("leader,lines,units,sales,base,commission,bonus")
    for leader in commissions {
      writer.row([
        leader.leader.text, try count(leader.lines), try count(leader.units),
        try money(leader.sales), try money(leader.base), try money(leader.commission),
        try money(leader.bonus),
      ])
    }
    return writer.text
  }

  /// The units with a lot; those without one have no row (reading 25).
  func lotTable() throws(Overflow) -> String {
    var writer = SlowWriter("order_id,sku,lot,units")
    let sorted = lots.sorted { left, right in
      if left.order != right.order { return left.order < right.order }
      return left.sku == right.sku ? left.lot < right.lot : left.sku < right.sku
    }
    for lot in sorted {
      guard sorted.first(where: { $0.isAlike(lot) })?.standsFor == lot.standsFor else { continue }
      let units = sorted.filter { $0.isAlike(lot) }.map(\.units).reduce(0, +)
      writer.row([lot.order.text, lot.sku.text, lot.lot.text, try count(units)])
    }
    return writer.text
  }

  /// In canonical order; an unread time is blank (R3.8, R19).
  func rejections() throws(Overflow) -> String {
    var writer = SlowWriter("time,order_id,kind,sku,qty,reason,refused,source,line")
    for rejection in book.rejections {
      let event = rejection.event
      writer.row([
        event.time.map { SlowTime.printed($0, offset: day.settings.offset) } ?? "",
        event.order.text, event.kindText.text, event.sku.text, event.quantityText.text,
        rejection.reason, try count(rejection.refused), "orders.csv", String(event.line),
      ])
    }
    return writer.text
  }
}

extension SlowPapers {
  /// What the papers show of the rules.
  var fired: Set<String> {
    var fired: Set<String> = []
    for sale in sales {
      for refund in sale.refunds where refund.amount != 0 {
        fired.insert("refund \(refund.reason)")
      }
      let digits = sale.order.phone.text.utf8.count { (48...57).contains($0) }
      if !sale.order.phone.isBlank {
        fired.insert(digits < 8 ? "R11 short phone masked" : "R11 phone masked")
      }
    }
    for (_, lines) in Dictionary(grouping: sales, by: \.order.id)
    where Set(lines.flatMap(\.refunds).filter { $0.amount != 0 }.map(\.reason)).count > 1 {
      fired.insert("R12.4 several reasons")
    }
    if rows.isEmpty { fired.insert(SlowNight.empty) }
    if rows.contains(where: { $0.sales > 1_000_000_000_000_000 }) {
      fired.insert("R12.5 near the edge")
    }
    let names = Set(rows.map(\.order.member) + rows.map(\.point.point))
    // `Set<String>` takes texts of one Unicode form for one (R2.3).
    if Set(names.map(\.text)).count < names.count { fired.insert("R2.3 names of one form") }
    if Set(rows.map(\.point.warehouse)).count > 1 { fired.insert("R6 several warehouses") }
    if Set(rows.map(\.product.zone)).count > 1 { fired.insert("R10.1 several zones") }
    for (point, members) in codes {
      if members.count > 1 { fired.insert("R11 several codes") }
      if members.count < book.membersOfPoint[point]?.count ?? 0 {
        fired.insert("R11 member without goods")
      }
    }
    return fired
  }
}
