package import Maturity
