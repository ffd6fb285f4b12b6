package fr.scoreclair.advisor.scoring.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cover page of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("ScoreClair")
                        .version("v1")
                        .description("Scores a loan application, says why, and keeps the proof. High score = high risk."
                                + " Errors are RFC 9457 problem documents with a correlation id.")
                        .license(new License().name("AGPL-3.0-or-later")))
                .components(new Components().addSecuritySchemes(TOKEN, clientCredentials()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static SecurityScheme clientCredentials() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl("/oauth2/token")
                                .scopes(new Scopes()
                                        .addString("score:read", "read assessments and catalogues")
                                        .addString("score:write", "score clients"))));
    }
}
