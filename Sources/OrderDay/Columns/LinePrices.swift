/// The unit price of each line, in minor units: that of its product, and a column only where lines have others.
///
///     prices[line]  // 1290, the product's
public struct LinePrices: Sendable {
  private let product: [ProductID]
  private let listed: [Int64]
  /// Empty while every line has its product's price.
  private var own: [Int64] = []

  /// The prices of lines of these products: the products' own.
  init(of product: [ProductID], listed: [Int64]) {
    self.product = product
    self.listed = listed
  }

  /// The price of a line; 0 where nobody knows its product.
  public subscript(line: LineID) -> Int64 {
    get { own.isEmpty ? listedPrice(of: line.index) : own[line] }
    set {
      if own.isEmpty {
        if newValue == listedPrice(of: line.index) { return }
        own = product.indices.map { listedPrice(of: $0) }
      }
      own[line] = newValue
    }
  }

  private func listedPrice(of line: Int) -> Int64 {
    product[line].isNone ? 0 : listed[product[line]]
  }
}
