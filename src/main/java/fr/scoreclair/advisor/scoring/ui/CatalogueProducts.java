package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names the products by the catalogues of their active models. */
@Component
class CatalogueProducts implements Products {

    private final RiskModels models;

    CatalogueProducts(RiskModels models) {
        this.models = models;
    }

    @Override
    public List<Product> all(Locale locale) {
        return models.active().stream()
                .map(model -> model.catalogue())
                .map(catalogue ->
                        new Product(catalogue.product(), catalogue.label().in(locale)))
                .toList();
    }
}
