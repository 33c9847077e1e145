import Documents
import OrderDay

func writePurchaseOrders(_ night: Night, to rows: inout some RowSink) {
  let catalogue = night.day.catalogue
  for line in night.purchases.lines where line.cases > 0 {
    let product = catalogue.products[line.product]
    rows.text(catalogue.suppliers[line.supplier].supplier)
    rows.text(night.day.network.warehouses[line.warehouse])
    rows.id(product.sku)
    rows.id(
      PurchaseOrderNumber.bytes(
        of: night.day, warehouse: line.warehouse, supplier: line.supplier
      ))
    rows.text(product.name)
    rows.number(line.demand)
    rows.number(line.onHand)
    rows.number(product.casePack)
    rows.number(line.cases)
    rows.number(line.ordered)
    rows.number(line.surplus)
    rows.money(product.cost)
    rows.money(line.amount)
    rows.endRow()
  }
}

func writeConfirmedUnits(_ night: Night, to rows: inout some RowSink) {
  let catalogue = night.day.catalogue
  for line in night.purchases.lines {
    guard let confirmed = line.confirmed else { continue }
    rows.text(catalogue.suppliers[line.supplier].supplier)
    rows.text(night.day.network.warehouses[line.warehouse])
    rows.id(catalogue.products[line.product].sku)
    rows.number(line.ordered)
    rows.number(confirmed)
    rows.endRow()
  }
}

func writePickSheet(
  _ night: Night, _ cells: ArraySlice<PickCell>, to rows: inout some RowSink
) {
  let (network, products) = (night.day.network, night.day.catalogue.products)
  for cell in cells {
    // The cells of a product in a warehouse stand together.
    let key = Int64(cell.warehouse.rawValue) << 32 | Int64(cell.product.rawValue)
    rows.shared(.leading, key: key) {
      $0.text(network.warehouses[cell.warehouse])
      $0.word(cell.zone.word)
      $0.id(products[cell.product].sku)
    }
    rows.text(network.stations[cell.station])
    rows.number(cell.units)
    let (cases, loose) = cell.units.quotientAndRemainder(
      dividingBy: products[cell.product].casePack)
    rows.number(cases)
    rows.number(loose)
    rows.endRow()
  }
}

func writeSortSheet(
  _ night: Night, _ cells: Slice<SortCells>, to rows: inout some RowSink
) {
  let network = night.day.network
  for cell in cells {
    let station = network.station(of: cell.point)
    // The cells of a product at a station stand together.
    rows.shared(.leading, key: Int64(station.rawValue) << 32 | Int64(cell.product.rawValue)) {
      $0.text(network.stations[station])
      $0.word(night.day.catalogue.products[cell.product].zone.word)
      $0.id(night.day.catalogue.products[cell.product].sku)
    }
    rows.text(network.points[cell.point].route)
    rows.number(network.points[cell.point].stop)
    rows.text(network.points[cell.point].point)
    rows.number(cell.units)
    rows.number(cell.running)
    rows.endRow()
  }
}

func writeLoadSheet(_ night: Night, to rows: inout some RowSink) {
  let network = night.day.network
  for cell in night.warehouse.loads {
    rows.text(network.routes[cell.route])
    rows.number(cell.stop)
    rows.text(network.points[cell.point].point)
    rows.word(cell.zone.word)
    rows.number(cell.units)
    rows.number(cell.weight)
    rows.endRow()
  }
}
