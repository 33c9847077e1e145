import Documents
import ExactValues
import OrderDay

/// Each posting with its transaction (R14): debits positive, and 0 in sum for each transaction.
func writeLedger(_ night: Night, to rows: inout some RowSink) {
  let ledger = night.ledger
  let names = LedgerNames(night)
  var id: [UInt8] = []
  for transaction in ledger.transactions {
    id.removeAll(keepingCapacity: true)
    names.append(transaction.fact, to: &id)
    let order = names.order(of: transaction.fact)
    let sku = names.sku(of: transaction.fact)
    let date = transaction.date.description
    let word = transaction.fact.word(in: night.delivery)
    for posting in transaction.postings {
      rows.id(id)
      rows.word(date)
      rows.word(word)
      rows.id(order.span)
      rows.id(sku.span)
      rows.text(names.accounts[Int(ledger.account[posting])])
      rows.sum(ledger.amount[posting])
      rows.endRow()
    }
  }
}

/// Each account: what it opened with, what was posted to it, what it closes with; 0 in sum (R14).
func writeTrialBalance(_ night: Night, to rows: inout some RowSink) {
  let ledger = night.ledger
  for (index, account) in ledger.accounts.enumerated() {
    rows.word(account.name)
    rows.text(account.label)
    rows.sum(ledger.opening[index])
    rows.sum(ledger.debits[index])
    rows.sum(ledger.credits[index])
    rows.sum(ledger.closing[index])
    rows.endRow()
  }
}

/// What each supplier is owed: accepted goods at cost, then what is taken off, each with its clause (R14).
func writeSupplierStatements(_ night: Night, to rows: inout some RowSink) {
  let due = SupplierStatement.due(of: night.day).description
  for statement in night.suppliers {
    for goods in statement.goods {
      let product = night.day.catalogue.products[goods.cell.product]
      rows.text(statement.supplier)
      rows.word("goods")
      rows.word(night.day.timeline.date.description)
      rows.blank()
      rows.id(product.sku)
      rows.text(night.day.network.warehouses[goods.cell.warehouse])
      for units in [goods.ordered, goods.delivered, goods.accepted, goods.rejected, goods.over] {
        rows.number(units)
      }
      rows.money(product.cost)
      rows.sum(goods.amount(in: night.day.catalogue))
      rows.word(due)
      rows.endRow()
    }
    for deduction in statement.deductions {
      rows.text(statement.supplier)
      rows.word(deduction.clause.rawValue)
      rows.word(deduction.date.description)
      rows.id(deduction.order)
      rows.id(deduction.sku)
      rows.blank()
      rows.blank()
      rows.blank()
      rows.number(deduction.units)
      rows.blank()
      rows.blank()
      rows.blank()
      rows.money(-deduction.amount)
      rows.word(due)
      rows.endRow()
    }
  }
}
