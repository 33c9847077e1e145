import Documents
import ExactValues
import OrderDay
import Testing

@testable import Papers

@Suite struct CommissionSumTests {
  /// A day whose rates come from each of the places that R13.1 names.
  private func night() throws -> Night {
    var day = SampleDay.large
    day.settings.tierRates[Array("gold".utf8)] = 1100
    day.leaders[0].tier = Array("gold".utf8)
    day.settings.categoryRates[Array("fish".utf8)] = 333
    for index in day.products.indices where day.products[index].sku == Array("carp".utf8) {
      day.products[index].category = Array("fish".utf8)
      day.products[index].commissionRate = nil
    }
    return try day.night()
  }

  @Test func `the rate that is shown is the rate that was paid`() throws {
    let night = try night()
    var rates: Set<CommissionRate> = []
    for row in night.rows.all {
      let point = night.book.point(of: night.rows.line[row])
      let rate = CommissionRate(
        of: night.rows.product[row], leader: night.day.network.leaderOfPoint[point],
        day: night.day)
      rates.insert(rate)
      let paid = night.settlement.commission[row]
      switch rate {
      case .basisPoints(let points):
        let net = night.settlement.net[row]
        #expect(paid == Rounding.multipliedDividedHalfUp(net, points, dividedBy: 10_000))
      case .each(let amount):
        #expect(paid == amount * night.rows.units[row])
      }
    }
    #expect(rates.contains(.basisPoints(1100)))
    #expect(rates.contains(.basisPoints(333)))
    #expect(rates.contains(.basisPoints(800)))
    #expect(rates.contains(.each(50)))
  }

  @Test func `the sums by rate, by product and by due date are the statement's`() throws {
    let night = try night()
    let papers = PaperKind.commissionStatement.papers(of: night)
    #expect(papers.count == night.settlement.statements.count)
    for (paper, statement) in zip(papers.map(\.paper), night.settlement.statements) {
      for title in ["By rate", "By product"] {
        let table = try paper.table(title)
        #expect(try table.sum("Lines") == statement.lines)
        #expect(try table.sum("Units") == statement.units)
        #expect(try table.sum("Base") == statement.base)
        #expect(try table.sum("Commission") == statement.commission)
        #expect(try table.total("Commission") == statement.commission)
      }
      #expect(try paper.table("When it is payable").sum("Commission") == statement.commission)
    }
  }
}
