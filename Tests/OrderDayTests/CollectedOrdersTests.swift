import Testing

@testable import OrderDay

@Suite struct CollectedOrdersTests {
  @Test(arguments: [1, 31, 32, 33, 34, 200])
  func `an order of any number of lines numbers each of them once`(_ lineCount: Int) throws {
    let day = try TestDay().day
    var events = OrderEvents(catalogue: day.catalogue, network: day.network)
    let order = OrderID(rawValue: events.orders.intern("A1".utf8.span))
    let other = OrderID(rawValue: events.orders.intern("A2".utf8.span))
    for round in 0..<3 {
      for line in 0..<lineCount {
        let sku = events.skus.intern("sku\(line)".utf8.span)
        events.append(OrderEvent(time: Int64(round), kind: .order, order: order, sku: sku))
        if line == 0 {
          events.append(OrderEvent(time: 0, kind: .order, order: other, sku: sku))
        }
      }
    }
    let collected = CollectedOrders(all: OrderRows(events), of: events)
    #expect(collected.lines.count == lineCount + 1)
    #expect(collected.lines(at: 0).count == lineCount)
    #expect(collected.lines(at: 1).count == 1)
    for row in 0..<events.count {
      let line = collected.line(of: events.order(of: row), sku: events.sku[row])
      #expect(collected.lines[line].sku == events.sku[row])
      #expect(collected.lines(at: events.order(of: row).index).contains(line.index))
    }
  }
}
