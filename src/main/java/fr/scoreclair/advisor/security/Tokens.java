package fr.scoreclair.advisor.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who gets an access token, what stands in it, and what is asked of one that comes back (RFC 9068). */
@Configuration(proxyBeanMethods = false)
class Tokens {

    static final String READ = "score:read";
    static final String WRITE = "score:write";
    static final String AUDIENCE = "scoreclair-api";
    private static final String TYPE = "at+jwt";

    /** BCrypt of the public word {@code demo-api-secret}. */
    private static final String DEMO_SECRET = "{bcrypt}$2a$10$d1SJkFvZjcKnM6RHt4tNB.gglXZlY1CdnuJhM0CDwkBdZPP39FLLG";

    @Bean
    AuthorizationServerSettings authorizationServer(
            @Value("${scoreclair.issuer:http://127.0.0.1:8080}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository apiClients(@Value("${scoreclair.demo:false}") boolean demo) {
        return new ApiClients(demo ? List.of(demo()) : List.of());
    }

    private static RegisteredClient demo() {
        return RegisteredClient.withId("demo-api")
                .clientId("demo-api")
                .clientSecret(DEMO_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(READ)
                .scope(WRITE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                        .build())
                .build();
    }

    @Bean
    OAuth2AuthorizationService issuedTokens() {
        return new Forgetful();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenContents() {
        return context -> {
            context.getJwsHeader().type(TYPE);
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("client_id", context.getRegisteredClient().getClientId());
        };
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createAtJwtValidator()
                .issuer(Objects.requireNonNull(settings.getIssuer()))
                .audience(AUDIENCE)
                .build());
        return decoder;
    }

    /** The API clients there are; none outside the demo until an operator adds one. */
    private record ApiClients(List<RegisteredClient> all) implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            // a re-hashed secret is not kept: secrets are the operator's
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return all.stream().filter(c -> c.getId().equals(id)).findFirst().orElse(null);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String clientId) {
            return all.stream()
                    .filter(c -> c.getClientId().equals(clientId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Tokens are self-contained and short-lived: remembering each one issued would only fill the memory. */
    private static final class Forgetful implements OAuth2AuthorizationService {

        @Override
        public void save(OAuth2Authorization authorization) {}

        @Override
        public void remove(OAuth2Authorization authorization) {}

        @Override
        public @Nullable OAuth2Authorization findById(String id) {
            return null;
        }

        @Override
        public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
            return null;
        }
    }
}
