import shop.prices as prices
import shop.stock as stock
