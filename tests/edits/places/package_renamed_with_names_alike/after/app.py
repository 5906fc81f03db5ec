import store.prices as prices
import store.stock as stock
