package fr.scoreclair.advisor.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.scoreclair.advisor.base.Problems;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * The doors of the house, tried in order: the token desk, the API (every address under {@code /api} and the probes; whatever
 * is not named is denied), and the screens with their sign-in form. No door sets a CORS header, so no foreign page gets in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class Doors {

    @Bean
    @Order(1)
    SecurityFilterChain tokenDesk(HttpSecurity http, Problems problems) throws Exception {
        return http.with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.tokenEndpoint(desk -> desk.accessTokenRequestConverter(new DefaultScopes())))
                .securityMatcher("/oauth2/token")
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(unauthorized(problems, "Basic"))
                        .accessDeniedHandler(forbidden(problems)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher("/api/**", "/oauth2/**", "/healthz", "/livez", "/readyz", "/actuator/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/healthz", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/docs",
                                "/api/docs/**",
                                "/api/swagger-ui/**",
                                "/api/v1/openapi.json",
                                "/api/v1/openapi.json/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST, "/api/v1/predict", "/api/v1/predict/batch", "/api/v1/simulate")
                        .hasAuthority("SCOPE_" + Tokens.WRITE)
                        .requestMatchers("/api/v1", "/api/v1/**")
                        .hasAnyAuthority("SCOPE_" + Tokens.READ, "SCOPE_" + Tokens.WRITE)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(unauthorized(problems, "Bearer"))
                        .accessDeniedHandler(forbidden(problems)))
                .exceptionHandling(e -> e.authenticationEntryPoint(unauthorized(problems, "Bearer"))
                        .accessDeniedHandler(forbidden(problems)))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        // The look of the screens and the chart library are nobody's secret: the sign-in page is dressed already.
        return http.authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/sc/**", "/webjars/apexcharts/**")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login")
                        // an address that leads nowhere is answered by a screen that says so
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .cors(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static AuthenticationEntryPoint unauthorized(Problems problems, String scheme) {
        return (request, response, why) -> {
            response.setHeader("WWW-Authenticate", scheme + " realm=\"scoreclair\"");
            answer(problems, response, HttpStatus.UNAUTHORIZED, "unauthorized", "A valid access token is needed here.");
        };
    }

    private static AccessDeniedHandler forbidden(Problems problems) {
        return (request, response, why) ->
                answer(problems, response, HttpStatus.FORBIDDEN, "forbidden", "This token does not open this door.");
    }

    private static void answer(
            Problems problems, HttpServletResponse response, HttpStatus status, String kind, String detail)
            throws java.io.IOException {
        problems.write(response, Problems.of(status, kind, detail));
    }
}
